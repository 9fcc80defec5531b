/** The other end of a cycle. */
@NullMarked
package io.holdfast.dashboard.broken.cycle.two;

import org.jspecify.annotations.NullMarked;
