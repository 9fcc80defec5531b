package io.holdfast.alerting.finding;

import java.time.Instant;

/** Who did it, and when. */
public record Deed(String by, Instant at) {}
