package io.holdfast.evidence.source;

import io.holdfast.contracts.EvidenceEvent;
import io.holdfast.evidence.validate.EvidencePolicy;
import java.time.Instant;
import java.util.Map;

/**
 * That a source was heard, which is evidence about the source.
 *
 * @param heardAt when its last evidence was taken in
 * @param accepted how many of its events the ledger held then
 */
record Heartbeat(String sourceId, Instant heardAt, long accepted) {

    /** The source that this service itself is. */
    static final String SPEAKER = "holdfast/evidence-service";

    /** The same heartbeat has the same identity however often it is sent. */
    EvidenceEvent event(Instant now) {
        return new EvidenceEvent(
                sourceId + "@" + heardAt,
                SPEAKER,
                EvidencePolicy.OWN_KIND,
                SourceAsset.uid(sourceId),
                heardAt,
                null,
                now,
                null,
                Map.of("accepted", accepted),
                Map.of());
    }
}
