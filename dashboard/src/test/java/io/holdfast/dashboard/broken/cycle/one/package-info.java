/** One end of a cycle. */
@NullMarked
package io.holdfast.dashboard.broken.cycle.one;

import org.jspecify.annotations.NullMarked;
