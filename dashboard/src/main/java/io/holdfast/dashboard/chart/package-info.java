/** Series and counts as shapes of a picture, each with the words that say the same. Before it come the services' answers; pages come after it. */
@NullMarked
package io.holdfast.dashboard.chart;

import org.jspecify.annotations.NullMarked;
