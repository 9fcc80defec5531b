package io.holdfast.bench.suite;

/**
 * How many records of {@code holdfast.evidence.accepted} each step has behind it at one instant, since the topic began.
 *
 * @param nanos {@link System#nanoTime} right after they were read: a figure is never dated too early
 * @param accepted are durable in the topic
 * @param judged are behind the topology's committed offsets
 * @param ledgered are behind the ledger's position, which commits with the rows
 */
public record Reached(long nanos, long accepted, long judged, long ledgered) {}
