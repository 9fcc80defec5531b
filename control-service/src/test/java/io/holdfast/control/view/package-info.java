/** The answers of the API, over real parts. */
@NullMarked
package io.holdfast.control.view;

import org.jspecify.annotations.NullMarked;
