/**
 * Keeps the dead letters: inputs that could not be accepted, whole, with their reason. Before it comes {@code ledger},
 * which reads them from Kafka; after it people, who look and replay.
 */
@NullMarked
package io.holdfast.evidence.deadletter;

import org.jspecify.annotations.NullMarked;
