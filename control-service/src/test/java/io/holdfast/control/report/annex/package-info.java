/** Tests of the package of the same name. */
@NullMarked
package io.holdfast.control.report.annex;

import org.jspecify.annotations.NullMarked;
