/** Tests of the package of the same name. */
@NullMarked
package io.holdfast.control.past;

import org.jspecify.annotations.NullMarked;
