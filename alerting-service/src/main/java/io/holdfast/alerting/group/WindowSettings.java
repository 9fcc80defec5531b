package io.holdfast.alerting.group;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What people decide of a window, checked.
 *
 * @param name of a maintenance; a silence has none
 */
record WindowSettings(@Nullable String name, List<String> matchers, Instant startsAt, Instant endsAt, String comment) {}
