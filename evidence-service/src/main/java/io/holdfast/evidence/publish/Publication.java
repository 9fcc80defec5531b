package io.holdfast.evidence.publish;

/** What became of one record that was to be written. */
public sealed interface Publication {

    /** Every in-sync replica has it. */
    record Acknowledged() implements Publication {}

    /** Nobody knows whether it was written. Writing it again is safe, since readers know it by its identity. */
    record Unacknowledged(String reason) implements Publication {}

    /** Kafka will never take it, however often it is offered. */
    record Oversized(String reason) implements Publication {}
}
