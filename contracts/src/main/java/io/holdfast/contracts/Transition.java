package io.holdfast.contracts;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * A change of one assessment: of its status, of what an exception covers, or of whether it is due soon. It carries what a reader needs to act on it, so that nobody has to ask the
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
 * @param underlying what holds under the exception; null unless {@code to} is {@link Status#EXEMPT}
 * @param conflict whether different statements about the same instant were found, of which the worse one counts
 * @param dueAt when {@link Status#SATISFIED} ends by itself unless it is renewed; null when it does not
 * @param dueSoon whether that is so near that somebody has to be reminded. A transition from {@code SATISFIED} to
 *     {@code SATISFIED} says that this began, or is over
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
        AssetFacts asset,
        @JsonInclude(Include.NON_NULL) @Nullable Status underlying,
        @JsonInclude(Include.NON_DEFAULT) boolean conflict,
        @JsonInclude(Include.NON_NULL) @Nullable Instant dueAt,
        @JsonInclude(Include.NON_DEFAULT) boolean dueSoon) {

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

    /** A change of status with nothing more to say of it. */
    public Transition(
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
        this(
                id,
                controlId,
                subject,
                sequence,
                from,
                to,
                cause,
                reason,
                evidence,
                effectiveAt,
                judgedAt,
                receivedAt,
                control,
                asset,
                null,
                false,
                null,
                false);
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
     * @param owner who looks after the control where an asset has no owner; null when the catalog names nobody
     */
    public record ControlFacts(
            String version,
            String title,
            Severity severity,
            String evidenceKind,
            List<String> measures,
            @Nullable String remediation,
            @JsonInclude(Include.NON_NULL) @Nullable String owner) {

        public ControlFacts {
            measures = List.copyOf(measures);
        }

        /** Of a control for which nobody is named. */
        public ControlFacts(
                String version,
                String title,
                Severity severity,
                String evidenceKind,
                List<String> measures,
                @Nullable String remediation) {
            this(version, title, severity, evidenceKind, measures, remediation, null);
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
