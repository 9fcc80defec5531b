package io.holdfast.alerting.finding;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;

/** The identity of a finding. */
public record FindingId(@JsonValue UUID value) {

    /** Made from the transition that opens it, so that a replay gives the same finding the same id. */
    static FindingId openedBy(String transitionId) {
        return new FindingId(UUID.nameUUIDFromBytes(("finding/" + transitionId).getBytes(UTF_8)));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
