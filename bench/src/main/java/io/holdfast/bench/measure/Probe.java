package io.holdfast.bench.measure;

import io.holdfast.bench.load.Subject;
import java.time.Instant;

/**
 * One subject that broke.
 *
 * @param intended when the evidence was due to be sent, {@link System#nanoTime}
 * @param seen when its finding was seen, the same clock
 * @param seenAt the same instant on the wall clock, which the services' own times compare with
 */
record Probe(Subject subject, long intended, long seen, Instant seenAt) {}
