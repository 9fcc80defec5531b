/** Tests of the package of the same name. */
@NullMarked
package io.holdfast.control.history;

import org.jspecify.annotations.NullMarked;
