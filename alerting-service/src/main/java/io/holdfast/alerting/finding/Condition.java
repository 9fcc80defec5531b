package io.holdfast.alerting.finding;

import io.holdfast.contracts.Asset.Criticality;
import io.holdfast.contracts.EvidenceRef;
import io.holdfast.contracts.Severity;
import io.holdfast.contracts.Status;
import io.holdfast.contracts.Transition;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What the machine knows of the subject.
 *
 * @param phase how it is with the subject itself, whatever an exception covers
 * @param recoverAt when it will have held for long enough; set while it is recovering
 * @param assessment what the control judged last
 * @param reason why, in words for people
 * @param evidence what decided, when evidence did
 * @param exemption the exception that covers it now
 */
public record Condition(
        Phase phase,
        @Nullable Instant recoverAt,
        Status assessment,
        Severity severity,
        String reason,
        @Nullable EvidenceRef evidence,
        @Nullable Exemption exemption,
        Facts facts) {

    public Condition {
        if ((phase == Phase.RECOVERING) != (recoverAt != null)) {
            throw new IllegalArgumentException("only what is recovering has recovered at some time: " + phase);
        }
    }

    /**
     * An approved exception in force; control-service owns it.
     *
     * @param since when it began to cover the finding
     * @param reason why and until when, in words for people
     */
    public record Exemption(Instant since, String reason) {}

    /** What people need to know of the control and the asset to handle it. */
    public record Facts(
            String controlTitle,
            @Nullable String subjectName,
            @Nullable String owner,
            Asset asset,
            List<String> measures,
            @Nullable String remediation) {

        public Facts {
            measures = List.copyOf(measures);
        }
    }

    /** What routes may tell assets by. */
    public record Asset(String kind, Criticality criticality, Map<String, String> labels) {
        public Asset {
            labels = Collections.unmodifiableSortedMap(new TreeMap<>(labels));
        }
    }

    /** What a transition to a status of the subject itself says. */
    static Condition of(Status status, Transition transition, Facts facts) {
        return new Condition(
                Phase.of(status),
                null,
                status,
                transition.control().severity(),
                transition.reason(),
                transition.evidence(),
                null,
                facts);
    }

    /** The same under an exception; a status underneath that is not said is what it was. */
    Condition covered(Transition transition, Facts facts, Instant at) {
        var underneath = transition.underlying();
        return new Condition(
                underneath == null ? phase : Phase.of(underneath),
                underneath == null ? recoverAt : null,
                Status.EXEMPT,
                transition.control().severity(),
                transition.reason(),
                transition.evidence(),
                new Exemption(exemption == null ? at : exemption.since(), transition.reason()),
                facts);
    }

    Condition recovering(Instant until) {
        return new Condition(Phase.RECOVERING, until, assessment, severity, reason, evidence, exemption, facts);
    }

    /** The same once the control no longer applies: the last that was known, and why it counts no more. */
    Condition left(String why) {
        var last = settled();
        return new Condition(last.phase, null, assessment, severity, why, null, null, facts);
    }

    /** The same once nothing is waited for any more. */
    Condition settled() {
        return phase == Phase.RECOVERING
                ? new Condition(Phase.PASSING, null, assessment, severity, reason, evidence, exemption, facts)
                : this;
    }
}
