package io.holdfast.control.assess;

import io.holdfast.contracts.Asset;
import io.holdfast.contracts.Cause;
import io.holdfast.contracts.Status;
import io.holdfast.contracts.Transition;
import io.holdfast.control.rule.CompiledRule;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** One look at one subject at one instant: collects what the controls that are asked say, and what follows. */
final class Round {

    private final SubjectState state;
    private final Instant asOf;
    private final List<Transition> transitions = new ArrayList<>(2);
    private @Nullable Map<String, Held> held;

    Round(SubjectState state, Instant asOf) {
        this.state = state;
        this.asOf = asOf;
    }

    void judge(CompiledRule rule, Cause cause) {
        var asset = state.asset();
        if (asset == null) {
            return;
        }
        var before = state.heldFor(rule.control().id());
        var assessment = AssessmentPolicy.assess(rule, asset, Retention.deciding(state.evidence(), rule), asOf);
        if (assessment.isPresent()) {
            settle(rule, asset, before, assessment.get(), cause);
        } else if (before.applies()) {
            leave(rule, before, cause);
        } else if (before.sequence() > 0
                && !before.version().equals(rule.control().version())) {
            hold(new Held(before.controlId(), rule.control().version(), null, null, before.sequence(), null, null));
        }
    }

    void leave(@Nullable CompiledRule rule, Held before, Cause cause) {
        var after = before.noLongerApplies(
                rule == null ? before.version() : rule.control().version());
        hold(after);
        transitions.add(Announcement.ofLeaving(
                rule, Objects.requireNonNull(state.asset(), "judged without an asset"), before, after, cause, asOf));
    }

    /** The outcome when nothing but these judgements may have changed the state. */
    Judgement outcome() {
        return held == null ? Judgement.unchanged(state) : changed();
    }

    /** The outcome when the state was changed before the judgements already. */
    Judgement changed() {
        return new Judgement(held == null ? state : state.withHeld(held), true, transitions);
    }

    private void settle(CompiledRule rule, Asset asset, Held before, Assessment natural, Cause cause) {
        var control = rule.control();
        var standing = HoldPolicy.apply(before, natural, control.holdFor(), asOf);
        var underneath = standing.assessment();
        var shown = ExemptionPolicy.apply(underneath, control.id(), state.exemptions(), asOf);
        var announces = announces(before, underneath.status(), shown.status());
        var after = new Held(
                control.id(),
                control.version(),
                shown.status(),
                underneath.status(),
                announces ? before.sequence() + 1 : before.sequence(),
                standing.worseSince(),
                shown.deadline());
        if (!after.equals(before)) {
            hold(after);
        }
        if (announces) {
            transitions.add(announcement(rule, asset, before, after, shown, cause));
        }
    }

    /** What an exception covers is announced as well, so that it stays visible under the exception. */
    private static boolean announces(Held before, Status underneath, Status shown) {
        return before.shown() != shown || (shown == Status.EXEMPT && before.underlying() != underneath);
    }

    private Transition announcement(
            CompiledRule rule, Asset asset, Held before, Held after, Assessment shown, Cause cause) {
        if (cause == Cause.DEADLINE && before.shown() == Status.EXEMPT && after.shown() != Status.EXEMPT) {
            var over = endOfExemption(before);
            return Announcement.of(rule, asset, before, after, shown, Cause.EXCEPTION, over, asOf);
        }
        // Evidence and deadlines say themselves since when; any other change takes effect when it is judged.
        var effectiveAt =
                switch (cause) {
                    case EVIDENCE, DEADLINE -> shown.effectiveAt();
                    case ASSET, CATALOG, EXCEPTION -> asOf;
                };
        return Announcement.of(rule, asset, before, after, shown, cause, effectiveAt, asOf);
    }

    private Instant endOfExemption(Held before) {
        return state.exemptions().stream()
                .filter(each -> each.controlId().equals(before.controlId()) && !each.isInForce(asOf))
                .map(Exemption::expiresAt)
                .max(Instant::compareTo)
                .orElse(asOf);
    }

    private void hold(Held after) {
        if (held == null) {
            held = new HashMap<>(state.held());
        }
        held.put(after.controlId(), after);
    }
}
