package io.holdfast.control.assess;

import io.holdfast.contracts.Asset;
import io.holdfast.contracts.Cause;
import io.holdfast.contracts.Severity;
import io.holdfast.contracts.Status;
import io.holdfast.contracts.Transition;
import io.holdfast.control.rule.CompiledRule;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Words a change of a held judgement as the transition that the other services read. */
final class Announcement {

    private Announcement() {}

    static Transition of(
            CompiledRule rule,
            Asset asset,
            Held before,
            Held after,
            Appraisal now,
            Cause cause,
            Instant effectiveAt,
            Instant asOf) {
        var shown = now.shown();
        var evidence = shown.evidence();
        return new Transition(
                Transition.idOf(after.controlId(), asset.uid(), after.sequence()),
                after.controlId(),
                asset.uid(),
                after.sequence(),
                before.shown(),
                after.shown(),
                cause,
                shown.reason(),
                evidence == null ? null : evidence.ref(),
                effectiveAt,
                asOf,
                evidence == null ? null : evidence.receivedAt(),
                facts(rule),
                facts(asset),
                shown.status() == Status.EXEMPT ? after.underlying() : null,
                shown.conflict(),
                now.dueAt(),
                now.dueSoon());
    }

    /** The control no longer applies to the subject. */
    static Transition ofLeaving(
            @Nullable CompiledRule rule, Asset asset, Held before, Held after, Cause cause, Instant asOf) {
        return new Transition(
                Transition.idOf(after.controlId(), asset.uid(), after.sequence()),
                after.controlId(),
                asset.uid(),
                after.sequence(),
                before.shown(),
                after.shown(),
                cause,
                reasonForLeaving(rule, asset, cause),
                null,
                asOf,
                asOf,
                null,
                rule == null ? factsOfRemoved(before) : facts(rule),
                facts(asset));
    }

    private static String reasonForLeaving(@Nullable CompiledRule rule, Asset asset, Cause cause) {
        if (rule == null) {
            return "the control was taken out of the catalog";
        }
        if (asset.state() == Asset.State.RETIRED) {
            return "the asset was retired";
        }
        return cause == Cause.CATALOG
                ? "the control's population changed and no longer includes this asset"
                : "the asset changed and no longer belongs to the control's population";
    }

    private static Transition.AssetFacts facts(Asset asset) {
        return new Transition.AssetFacts(
                asset.kind(), asset.name(), asset.owner(), asset.criticality(), asset.labels());
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

    /** Of a control that is gone from the catalog nothing is known but its id and the version that judged last. */
    private static Transition.ControlFacts factsOfRemoved(Held before) {
        return new Transition.ControlFacts(before.version(), before.controlId(), Severity.LOW, "", List.of(), null);
    }
}
