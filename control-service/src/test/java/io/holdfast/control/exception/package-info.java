/** Tests of the package of the same name. */
@NullMarked
package io.holdfast.control.exception;

import org.jspecify.annotations.NullMarked;
