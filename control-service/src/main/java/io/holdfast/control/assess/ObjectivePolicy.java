package io.holdfast.control.assess;

import io.holdfast.contracts.Asset;
import io.holdfast.contracts.Status;
import io.holdfast.control.catalog.Objective;
import io.holdfast.control.rule.CompiledRule;
import java.time.Instant;

/** What a control with an objective says: a share of the evidence in a window decides instead of the latest evidence. */
final class ObjectivePolicy {

    private final Objective objective;
    private final Sampling sampling;
    private final Window window;
    private final String letters;
    /** The first sample that is not too old. */
    private final int first;

    private ObjectivePolicy(Objective objective, Sampling sampling, Window window, Instant asOf) {
        this.objective = objective;
        this.sampling = sampling;
        this.window = window;
        this.letters = window.letters(sampling);
        var place = 0;
        while (place < letters.length() && !leaves(place).isAfter(asOf)) {
            place++;
        }
        this.first = place;
    }

    /**
     * Judges.
     *
     * @param latest the latest evidence that counts, whether still in the window or not
     */
    static Assessment assess(
            CompiledRule rule,
            Objective objective,
            Asset asset,
            Window window,
            Evidence latest,
            Instant asOf,
            boolean byTime) {
        var freshFor = rule.control().freshFor();
        var staleAt = freshFor == null ? null : latest.time().plus(freshFor);
        if (freshFor != null && staleAt != null && !staleAt.isAfter(asOf)) {
            return AssessmentPolicy.stale(latest, freshFor);
        }
        var policy = new ObjectivePolicy(objective, new Sampling(rule, asset), window, asOf);
        var shares = Shares.of(policy.letters.substring(policy.first));
        return shares.status(objective)
                .map(status -> policy.judged(status, shares, asOf, byTime))
                .orElseGet(() -> AssessmentPolicy.stale(latest, objective.over()))
                .noLaterThan(staleAt);
    }

    private Assessment judged(Status status, Shares shares, Instant asOf, boolean byTime) {
        var decided = deciding(status);
        var reason = shares.told(objective) + but(status, shares, decided) + cut(asOf);
        var effectiveAt = byTime ? lastLeft(decided) : decided.time();
        return new Assessment(status, reason, decided, effectiveAt, nextChange(status, shares));
    }

    /** The newest sample that speaks for the status. */
    private Evidence deciding(Status status) {
        var wanted =
                switch (status) {
                    case NOT_SATISFIED -> Sampling.BROKEN;
                    case INCONCLUSIVE -> Sampling.UNDECIDED;
                    case SATISFIED, STALE, NO_DATA, EXEMPT -> Sampling.HOLDS;
                };
        return window.samples().get(letters.lastIndexOf(wanted));
    }

    private String but(Status status, Shares shares, Evidence decided) {
        var undecided = shares.undecided() == 0 ? "" : "; " + shares.undecided() + " could not be decided";
        return switch (status) {
            case NOT_SATISFIED ->
                undecided + "; the latest that does not is of " + Wording.of(decided.time()) + ": "
                        + sampling.whyNot(decided);
            case INCONCLUSIVE -> undecided + ", and it hangs on them: " + sampling.whyNot(decided);
            case SATISFIED, STALE, NO_DATA, EXEMPT -> undecided;
        };
    }

    private String cut(Instant asOf) {
        var cutUntil = window.cutUntil();
        return cutUntil != null && cutUntil.plus(objective.over()).isAfter(asOf)
                ? "; there are more, of which only the newest "
                        + window.samples().size() + " are kept"
                : "";
    }

    /** When a sample left the window last; the deciding evidence's time when none is known to have left. */
    private Instant lastLeft(Evidence decided) {
        for (var place = first - 1; place >= 0; place--) {
            if (letters.charAt(place) != Sampling.IGNORED) {
                return leaves(place);
            }
        }
        return decided.time();
    }

    /** When samples that leave will have changed the status, if nothing arrives until then. */
    private Instant nextChange(Status status, Shares now) {
        var left = now;
        for (var place = first; place < letters.length(); place++) {
            left = left.plus(letters.charAt(place), -1);
            var lastOfItsTime =
                    place + 1 == letters.length() || !leaves(place + 1).equals(leaves(place));
            if (lastOfItsTime && left.status(objective).filter(status::equals).isEmpty()) {
                return leaves(place);
            }
        }
        throw new IllegalStateException("a window that no longer holds anything says nothing: " + status);
    }

    private Instant leaves(int place) {
        return window.samples().get(place).time().plus(objective.over());
    }
}
