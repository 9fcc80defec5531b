/** Tests of the package of the same name. */
@NullMarked
package io.holdfast.control.report.oscal;

import org.jspecify.annotations.NullMarked;
