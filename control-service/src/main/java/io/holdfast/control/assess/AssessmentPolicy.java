package io.holdfast.control.assess;

import io.holdfast.contracts.Asset;
import io.holdfast.contracts.Status;
import io.holdfast.control.rule.CompiledRule;
import io.holdfast.control.rule.Coverage;
import io.holdfast.control.rule.Undecided;
import io.holdfast.control.rule.Validity;
import io.holdfast.control.rule.Verdict;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What a control says about a subject at an instant, before hold times and exceptions. */
final class AssessmentPolicy {

    private AssessmentPolicy() {}

    /** Empty when the control does not apply to the asset. */
    static Optional<Assessment> assess(
            CompiledRule rule, Asset asset, SubjectState state, Instant asOf, boolean byTime) {
        return switch (rule.covers(asset)) {
            case Coverage.NotCovered() -> Optional.empty();
            case Undecided(var field, var reason) ->
                Optional.of(new Assessment(
                        Status.INCONCLUSIVE,
                        "whether the control applies can't be decided: " + naming(field, reason),
                        null,
                        asset.since(),
                        null));
            case Coverage.Covered() -> Optional.of(covered(rule, asset, state, asOf, byTime));
        };
    }

    private static Assessment covered(
            CompiledRule rule, Asset asset, SubjectState state, Instant asOf, boolean byTime) {
        var deciding = Retention.deciding(state.evidence(), rule);
        if (deciding.isEmpty()) {
            var kind = rule.control().evidence().kind();
            return new Assessment(
                    Status.NO_DATA, "no " + kind + " evidence for this subject yet", null, asset.since(), null);
        }
        var objective = rule.control().objective();
        if (objective == null) {
            return onLatest(rule, asset, deciding, asOf);
        }
        var window = state.windows().getOrDefault(rule.control().evidence().kind(), Window.empty(objective.over()));
        return ObjectivePolicy.assess(rule, objective, asset, window, deciding.getFirst(), asOf, byTime);
    }

    private static Assessment onLatest(CompiledRule rule, Asset asset, List<Evidence> deciding, Instant asOf) {
        var worst = deciding.stream()
                .map(each -> onEvidence(rule, asset, each, asOf))
                .min(Comparator.comparing(Assessment::status))
                .orElseThrow();
        return deciding.size() == 1 ? worst : conflicting(worst, deciding);
    }

    private static Assessment conflicting(Assessment worst, List<Evidence> deciding) {
        var ids = deciding.stream()
                .map(each -> each.ref().source() + " " + each.ref().id())
                .collect(Collectors.joining(", "));
        return worst.conflicting(worst.reason() + " (conflict: " + deciding.size()
                + " different statements about the same instant, the worse one counts: " + ids + ")");
    }

    private static Assessment onEvidence(CompiledRule rule, Asset asset, Evidence evidence, Instant asOf) {
        var freshFor = rule.control().freshFor();
        var staleAt = freshFor == null ? null : evidence.time().plus(freshFor);
        if (freshFor != null && staleAt != null && !staleAt.isAfter(asOf)) {
            return stale(evidence, freshFor);
        }
        return fresh(rule, asset, evidence, asOf).noLaterThan(staleAt);
    }

    static Assessment stale(Evidence latest, Duration freshFor) {
        var reason = "the latest evidence is of " + Wording.of(latest.time()) + ", older than " + Wording.of(freshFor);
        return new Assessment(Status.STALE, reason, latest, latest.time().plus(freshFor), null);
    }

    private static Assessment fresh(CompiledRule rule, Asset asset, Evidence evidence, Instant asOf) {
        if (rule.control().evidence().where() != null
                && rule.counts(evidence.event(), asset) instanceof Undecided undecided) {
            return inconclusive(undecided, evidence);
        }
        return switch (rule.judge(evidence.event(), asset)) {
            case Verdict.Broken(var reason) ->
                new Assessment(Status.NOT_SATISFIED, reason, evidence, evidence.time(), null);
            case Undecided undecided -> inconclusive(undecided, evidence);
            case Verdict.Holds() -> holding(rule.validUntil(evidence.event(), asset), evidence, asOf);
        };
    }

    private static Assessment holding(Validity validity, Evidence evidence, Instant asOf) {
        return switch (validity) {
            case Undecided undecided -> inconclusive(undecided, evidence);
            case Validity.Unlimited() -> satisfied(evidence, null);
            case Validity.Until(var end) -> end.isAfter(asOf) ? satisfied(evidence, end) : ended(evidence, end);
        };
    }

    private static Assessment satisfied(Evidence evidence, @Nullable Instant deadline) {
        var reason = "evidence of " + Wording.of(evidence.time()) + " shows that it holds";
        return new Assessment(Status.SATISFIED, reason, evidence, evidence.time(), deadline);
    }

    private static Assessment ended(Evidence evidence, Instant end) {
        var effectiveAt = end.isAfter(evidence.time()) ? end : evidence.time();
        return new Assessment(
                Status.NOT_SATISFIED, "its validity ended at " + Wording.of(end), evidence, effectiveAt, null);
    }

    private static Assessment inconclusive(Undecided undecided, Evidence evidence) {
        return new Assessment(
                Status.INCONCLUSIVE, naming(undecided.field(), undecided.reason()), evidence, evidence.time(), null);
    }

    static String naming(String field, String reason) {
        return reason.contains(field) ? reason : field + ": " + reason;
    }
}
