package io.holdfast.evidence.validate;

import com.fasterxml.jackson.databind.node.ObjectNode;

/** What became of the bytes of one event, whatever mode they came in. */
public sealed interface Reading {

    /**
     * It is a JSON object.
     *
     * @param envelope the event as an object of the CloudEvents JSON format; nothing in it is checked yet
     */
    record Read(ObjectNode envelope) implements Reading {}

    record Unreadable(Refusal refusal) implements Reading {}
}
