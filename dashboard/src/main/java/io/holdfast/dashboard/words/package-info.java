/** How facts are said to people: status, severity, time and durations in words. Before it come the contracts; every template comes after it. */
@NullMarked
package io.holdfast.dashboard.words;

import org.jspecify.annotations.NullMarked;
