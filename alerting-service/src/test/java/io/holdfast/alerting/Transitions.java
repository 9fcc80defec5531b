package io.holdfast.alerting;

import io.holdfast.contracts.Asset.Criticality;
import io.holdfast.contracts.Cause;
import io.holdfast.contracts.EvidenceRef;
import io.holdfast.contracts.Severity;
import io.holdfast.contracts.Status;
import io.holdfast.contracts.Transition;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Transitions as sentences: {@code backupOf("srv-1").from(SATISFIED).to(NOT_SATISFIED)}. */
public final class Transitions {

    public static final Instant NOON = Instant.parse("2026-11-22T12:00:00Z");

    private final String subject;
    private String control = "backup-recent";
    private long sequence = 1;
    private @Nullable Status from;
    private Severity severity = Severity.HIGH;
    private String reason = "the newest backup failed";
    private Instant judgedAt = NOON;
    private @Nullable Instant receivedAt = NOON;
    private @Nullable Status underlying;
    private @Nullable Instant evidenceAt;
    private @Nullable String assetOwner = "ops";
    private @Nullable String controlOwner;

    private Transitions(String subject) {
        this.subject = subject;
    }

    public static Transitions backupOf(String subject) {
        return new Transitions(subject);
    }

    public Transitions control(String id) {
        control = id;
        return this;
    }

    public Transitions sequence(long number) {
        sequence = number;
        return this;
    }

    public Transitions from(@Nullable Status status) {
        from = status;
        return this;
    }

    public Transitions severity(Severity newSeverity) {
        severity = newSeverity;
        return this;
    }

    public Transitions because(String why) {
        reason = why;
        return this;
    }

    public Transitions at(Instant time) {
        judgedAt = time;
        receivedAt = time;
        return this;
    }

    /** What holds under the exception. */
    public Transitions underlying(@Nullable Status status) {
        underlying = status;
        return this;
    }

    /** Evidence of another time than the judgement; of the same one unless said. */
    public Transitions evidenceOf(Instant time) {
        evidenceAt = time;
        return this;
    }

    public Transitions owners(@Nullable String ofTheAsset, @Nullable String ofTheControl) {
        assetOwner = ofTheAsset;
        controlOwner = ofTheControl;
        return this;
    }

    public Transition to(@Nullable Status status) {
        return new Transition(
                Transition.idOf(control, subject, sequence),
                control,
                subject,
                sequence,
                from,
                status,
                Cause.EVIDENCE,
                reason,
                new EvidenceRef(
                        "restic/" + subject,
                        "run-" + sequence,
                        "backup.run",
                        evidenceAt == null ? judgedAt : evidenceAt),
                judgedAt,
                judgedAt,
                receivedAt,
                new Transition.ControlFacts(
                        "v1",
                        "Every protected system has a recent backup",
                        severity,
                        "backup.run",
                        List.of("threema-7.1"),
                        "Restart the job",
                        controlOwner),
                new Transition.AssetFacts("system", "Mail server", assetOwner, Criticality.HIGH, Map.of()),
                underlying,
                false,
                null,
                false);
    }
}
