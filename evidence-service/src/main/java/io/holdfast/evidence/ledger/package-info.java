/**
 * Stores what was accepted, exactly once and in the order of Kafka, and lists it. Before it comes {@code publish}; its
 * transaction carries the steps {@code asset}, {@code source} and {@code deadletter} along.
 */
@NullMarked
package io.holdfast.evidence.ledger;

import org.jspecify.annotations.NullMarked;
