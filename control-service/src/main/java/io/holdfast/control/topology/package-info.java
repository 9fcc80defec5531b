/**
 * Runs the judgement over Kafka: keeps every subject's state, watches the deadlines, sweeps when the catalog changes, and
 * counts. Before it comes {@code assess}, which says what follows from what; after it comes {@code posture}, which reads
 * the transitions and evaluations. This is the only place that knows Kafka Streams.
 */
@NullMarked
package io.holdfast.control.topology;

import org.jspecify.annotations.NullMarked;
