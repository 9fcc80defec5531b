package io.holdfast.control.assess;

import io.holdfast.contracts.Asset;
import io.holdfast.contracts.Status;
import io.holdfast.control.rule.CompiledRule;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What stands of one control on one subject at an instant: what the rule says, after the hold time, under the exceptions.
 *
 * @param underneath without regard to exceptions
 * @param shown with them
 * @param worseSince since when something worse is waiting to count; null when nothing is
 * @param dueAt when what is shown ends unless it is renewed; null when it does not
 */
record Appraisal(
        Assessment underneath,
        Assessment shown,
        @Nullable Instant worseSince,
        @Nullable Instant dueAt,
        boolean dueSoon) {

    /**
     * Judges.
     *
     * @param byTime whether nothing but time passed since it was judged last
     * @return empty when the control does not apply to the asset
     */
    static Optional<Appraisal> of(
            CompiledRule rule, Asset asset, SubjectState state, ControlExemptions wide, Instant asOf, boolean byTime) {
        return AssessmentPolicy.assess(rule, asset, state, asOf, byTime)
                .map(natural -> settled(rule, state, wide, natural, asOf));
    }

    private static Appraisal settled(
            CompiledRule rule, SubjectState state, ControlExemptions wide, Assessment natural, Instant asOf) {
        var control = rule.control();
        var before = state.heldFor(control.id());
        var reminder = Reminder.of(natural, control.warnBefore(), asOf);
        var standing = HoldPolicy.apply(before, reminder.assessment(), control.holdFor(), asOf);
        var shown = ExemptionPolicy.apply(standing.assessment(), control.id(), state.exemptions(), wide, asOf);
        var waiting = standing.worseSince() != null;
        var holds = shown.status() == Status.SATISFIED;
        return new Appraisal(
                standing.assessment(),
                shown,
                standing.worseSince(),
                holds && !waiting ? reminder.dueAt() : null,
                // While something worse waits to count, a reminder stays as it is.
                holds && (waiting ? before.dueSoon() : reminder.soon()));
    }
}
