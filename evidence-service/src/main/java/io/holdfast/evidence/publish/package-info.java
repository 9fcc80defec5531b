/**
 * Writes events and dead letters to Kafka and says what Kafka answered. Before it comes {@code validate}; after it the
 * ledger, here, and the topology, in the control-service, both reading what was written.
 */
@NullMarked
package io.holdfast.evidence.publish;

import org.jspecify.annotations.NullMarked;
