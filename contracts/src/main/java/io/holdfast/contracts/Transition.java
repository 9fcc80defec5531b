package io.holdfast.contracts;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * A change of one assessment's status. It carries what a reader needs to act on it, so that nobody has to ask the
 * control-service back.
 *
 * @param id {@code control_id}, subject and sequence: the same transition has the same id on every replay
 * @param sequence counts the transitions of this (control, subject) from 1 without gaps
 * @param from the status before; null for the first one
 * @param to the status from now on; null when the control no longer applies to the subject
 * @param reason why, in words for people
 * @param evidence what decided, when evidence did
 * @param effectiveAt when the new status became true (evidence time, or the deadline's due time)
 * @param judgedAt when it was judged
 * @param receivedAt when the deciding evidence was taken in; null when none decided
 * @param control what was judged
 * @param asset the subject's inventory data at that moment
 */
public record Transition(
        String id,
        String controlId,
        String subject,
        long sequence,
        @Nullable Status from,
        @Nullable Status to,
        Cause cause,
        String reason,
        @Nullable EvidenceRef evidence,
        Instant effectiveAt,
        Instant judgedAt,
        @Nullable Instant receivedAt,
        ControlFacts control,
        AssetFacts asset) {

    public Transition {
        requireNonNull(id, "id");
        requireNonNull(controlId, "control_id");
        requireNonNull(subject, "subject");
        requireNonNull(cause, "cause");
        requireNonNull(reason, "reason");
        requireNonNull(effectiveAt, "effective_at");
        requireNonNull(judgedAt, "judged_at");
        requireNonNull(control, "control");
        requireNonNull(asset, "asset");
    }

    /** The identity of a transition. */
    public static String idOf(String controlId, String subject, long sequence) {
        return controlId + "/" + subject + "/" + sequence;
    }

    /**
     * What a reader needs to know of the control.
     *
     * @param version the content hash of the control that judged
     * @param evidenceKind the kind of evidence that the control judges
     * @param measures the ids of the measures that the control serves
     */
    public record ControlFacts(
            String version,
            String title,
            Severity severity,
            String evidenceKind,
            List<String> measures,
            @Nullable String remediation) {

        public ControlFacts {
            measures = List.copyOf(measures);
        }
    }

    /** What a reader needs to know of the asset. */
    public record AssetFacts(
            String kind,
            @Nullable String name,
            @Nullable String owner,
            Asset.Criticality criticality,
            Map<String, String> labels) {

        public AssetFacts {
            labels = Collections.unmodifiableSortedMap(new TreeMap<>(labels));
        }
    }
}
