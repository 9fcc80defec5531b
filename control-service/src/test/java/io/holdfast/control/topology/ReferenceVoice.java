package io.holdfast.control.topology;

import io.holdfast.contracts.Asset;
import io.holdfast.contracts.Cause;
import io.holdfast.contracts.EvidenceRef;
import io.holdfast.contracts.Severity;
import io.holdfast.contracts.Status;
import io.holdfast.contracts.Transition;
import io.holdfast.control.rule.CompiledRule;
import io.holdfast.control.topology.ReferenceSubject.Track;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The words in which the reference tells a change. */
final class ReferenceVoice {

    private ReferenceVoice() {}

    /**
     * Tells a verdict.
     *
     * @param over when the last exception ended, if that is what happened
     */
    static Transition changed(
            ReferenceSubject subject,
            CompiledRule rule,
            Track track,
            @Nullable Status before,
            ReferenceVerdict verdict,
            Cause cause,
            @Nullable Instant over,
            Instant now) {
        var controlId = rule.control().id();
        var shown = verdict.shown();
        var event = shown.evidence();
        return new Transition(
                controlId + "/" + subject.uid + "/" + track.sequence,
                controlId,
                subject.uid,
                track.sequence,
                before,
                shown.status(),
                over != null ? Cause.EXCEPTION : cause,
                shown.reason(),
                event == null ? null : EvidenceRef.of(event),
                over != null ? over : since(rule, verdict, before, cause, now),
                now,
                event == null ? null : event.recordedtime(),
                facts(rule),
                facts(subject),
                shown.status() == Status.EXEMPT ? verdict.underlying() : null,
                shown.conflict(),
                verdict.dueAt(),
                verdict.dueSoon());
    }

    /** Tells that a control no longer applies; {@code rule} is null when it is gone. */
    static Transition left(
            ReferenceSubject subject,
            String controlId,
            @Nullable CompiledRule rule,
            Track track,
            @Nullable Status before,
            Cause cause,
            Instant now) {
        var gone = new Transition.ControlFacts(track.version, controlId, Severity.LOW, "", List.of(), null);
        return new Transition(
                controlId + "/" + subject.uid + "/" + track.sequence,
                controlId,
                subject.uid,
                track.sequence,
                before,
                null,
                cause,
                rule == null ? "the control was taken out of the catalog" : whyLeft(subject, cause),
                null,
                now,
                now,
                null,
                rule == null ? gone : facts(rule),
                facts(subject));
    }

    private static String whyLeft(ReferenceSubject subject, Cause cause) {
        if (asset(subject).state() == Asset.State.RETIRED) {
            return "the asset was retired";
        }
        return cause == Cause.CATALOG
                ? "the control's population changed and no longer includes this asset"
                : "the asset changed and no longer belongs to the control's population";
    }

    private static Instant since(
            CompiledRule rule, ReferenceVerdict verdict, @Nullable Status before, Cause cause, Instant now) {
        if (cause != Cause.EVIDENCE && cause != Cause.DEADLINE) {
            return now;
        }
        var warnBefore = rule.control().warnBefore();
        var dueAt = verdict.dueAt();
        var remindsOnly = cause == Cause.DEADLINE && verdict.dueSoon() && before == Status.SATISFIED;
        return remindsOnly && dueAt != null && warnBefore != null
                ? dueAt.minus(warnBefore)
                : verdict.shown().effectiveAt();
    }

    private static Transition.ControlFacts facts(CompiledRule rule) {
        var control = rule.control();
        return new Transition.ControlFacts(
                control.version(),
                control.title(),
                control.severity(),
                control.evidence().kind(),
                control.measures(),
                control.remediation(),
                control.owner());
    }

    private static Transition.AssetFacts facts(ReferenceSubject subject) {
        var asset = asset(subject);
        return new Transition.AssetFacts(
                asset.kind(), asset.name(), asset.owner(), asset.criticality(), asset.labels());
    }

    private static Asset asset(ReferenceSubject subject) {
        return Objects.requireNonNull(subject.asset, "judged without an asset");
    }
}
