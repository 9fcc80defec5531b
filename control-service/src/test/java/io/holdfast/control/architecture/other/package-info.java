/** The other half of a cycle. */
@NullMarked
package io.holdfast.control.architecture.other;

import org.jspecify.annotations.NullMarked;
