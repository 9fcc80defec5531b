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
    private final ControlExemptions wide;
    private final Instant asOf;
    private final List<Transition> transitions = new ArrayList<>(2);
    private @Nullable Map<String, Held> held;

    Round(SubjectState state, ControlExemptions wide, Instant asOf) {
        this.state = state;
        this.wide = wide;
        this.asOf = asOf;
    }

    void judge(CompiledRule rule, Cause cause) {
        var asset = state.asset();
        if (asset == null) {
            return;
        }
        var before = state.heldFor(rule.control().id());
        var appraisal = Appraisal.of(rule, asset, state, wide, asOf, cause == Cause.DEADLINE);
        if (appraisal.isPresent()) {
            settle(rule, asset, before, appraisal.get(), cause);
        } else if (before.applies()) {
            leave(rule, before, cause);
        } else if (before.sequence() > 0
                && !before.version().equals(rule.control().version())) {
            hold(before.stillDoesNotApply(rule.control().version()));
        }
    }

    void leave(@Nullable CompiledRule rule, Held before, Cause cause) {
        var after = before.noLongerApplies(
                rule == null ? before.version() : rule.control().version());
        hold(after);
        transitions.add(Announcement.ofLeaving(
                rule, Objects.requireNonNull(state.asset(), "judged without an asset"), before, after, cause, asOf));
    }

    /**
     * The outcome.
     *
     * @param changed whether the state was changed before the judgements already
     */
    Judgement outcome(boolean changed) {
        return held == null
                ? new Judgement(state, changed, transitions)
                : new Judgement(state.withHeld(held), true, transitions);
    }

    private void settle(CompiledRule rule, Asset asset, Held before, Appraisal now, Cause cause) {
        var control = rule.control();
        var announces = announces(before, now);
        var after = new Held(
                control.id(),
                control.version(),
                now.shown().status(),
                now.underneath().status(),
                announces ? before.sequence() + 1 : before.sequence(),
                now.worseSince(),
                now.dueSoon(),
                wide.version(control.id()),
                now.shown().deadline());
        if (!after.equals(before)) {
            hold(after);
        }
        if (announces) {
            transitions.add(announcement(rule, asset, before, after, now, cause));
        }
    }

    /** What an exception covers is announced as well, so that it stays visible under it; and that it is due soon. */
    private static boolean announces(Held before, Appraisal now) {
        var shown = now.shown().status();
        return before.shown() != shown
                || (shown == Status.EXEMPT
                        && before.underlying() != now.underneath().status())
                || before.dueSoon() != now.dueSoon();
    }

    private Transition announcement(
            CompiledRule rule, Asset asset, Held before, Held after, Appraisal now, Cause cause) {
        if (cause == Cause.DEADLINE && before.shown() == Status.EXEMPT && after.shown() != Status.EXEMPT) {
            var over = ExemptionPolicy.end(before.controlId(), state.exemptions(), wide, asOf)
                    .orElse(asOf);
            return Announcement.of(rule, asset, before, after, now, Cause.EXCEPTION, over, asOf);
        }
        // Evidence and deadlines say themselves since when; any other change takes effect when it is judged.
        var effectiveAt =
                switch (cause) {
                    case EVIDENCE -> now.shown().effectiveAt();
                    case DEADLINE -> cameDue(rule, before, now);
                    case ASSET, CATALOG, EXCEPTION -> asOf;
                };
        return Announcement.of(rule, asset, before, after, now, cause, effectiveAt, asOf);
    }

    private static Instant cameDue(CompiledRule rule, Held before, Appraisal now) {
        var warnBefore = rule.control().warnBefore();
        var dueAt = now.dueAt();
        var remindsOnly = now.dueSoon() && before.shown() == now.shown().status();
        return remindsOnly && warnBefore != null && dueAt != null
                ? dueAt.minus(warnBefore)
                : now.shown().effectiveAt();
    }

    private void hold(Held after) {
        if (held == null) {
            held = new HashMap<>(state.held());
        }
        held.put(after.controlId(), after);
    }
}
