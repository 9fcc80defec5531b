/** Shapes of pictures, tested without drawing them. */
@NullMarked
package io.holdfast.dashboard.chart;

import org.jspecify.annotations.NullMarked;
