package io.holdfast.contracts;

import java.time.Instant;

/**
 * Names one piece of evidence without repeating it.
 *
 * @param source with {@code id} the identity of the evidence
 * @param type the evidence kind
 * @param time when the fact was true
 */
public record EvidenceRef(String source, String id, String type, Instant time) {

    public static EvidenceRef of(EvidenceEvent event) {
        return new EvidenceRef(event.source(), event.id(), event.type(), event.time());
    }
}
