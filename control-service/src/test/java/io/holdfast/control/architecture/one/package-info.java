/** One half of a cycle. */
@NullMarked
package io.holdfast.control.architecture.one;

import org.jspecify.annotations.NullMarked;
