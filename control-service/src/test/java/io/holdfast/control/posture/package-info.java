/** Tests of the package of the same name. */
@NullMarked
package io.holdfast.control.posture;

import org.jspecify.annotations.NullMarked;
