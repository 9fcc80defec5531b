/** Reaches into another module. */
@NullMarked
package io.holdfast.control.architecture.foreign;

import org.jspecify.annotations.NullMarked;
