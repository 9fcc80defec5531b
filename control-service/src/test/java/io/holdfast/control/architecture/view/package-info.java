/** A view that writes. */
@NullMarked
package io.holdfast.control.architecture.view;

import org.jspecify.annotations.NullMarked;
