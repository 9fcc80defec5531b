/** Depends on a view. */
@NullMarked
package io.holdfast.control.architecture.user;

import org.jspecify.annotations.NullMarked;
