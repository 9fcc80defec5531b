/** Tests of the package of the same name. */
@NullMarked
package io.holdfast.control.report;

import org.jspecify.annotations.NullMarked;
