/** Breaks the rule on the pure core. */
@NullMarked
package io.holdfast.control.architecture.assess;

import org.jspecify.annotations.NullMarked;
