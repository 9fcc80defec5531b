package io.holdfast.control.assess;

import io.holdfast.contracts.Asset;
import io.holdfast.contracts.Status;
import io.holdfast.control.rule.CompiledRule;
import io.holdfast.control.rule.Coverage;
import io.holdfast.control.rule.Undecided;
import io.holdfast.control.rule.Validity;
import io.holdfast.control.rule.Verdict;
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
    static Optional<Assessment> assess(CompiledRule rule, Asset asset, List<Evidence> deciding, Instant asOf) {
        return switch (rule.covers(asset)) {
            case Coverage.NotCovered() -> Optional.empty();
            case Undecided(var field, var reason) ->
                Optional.of(new Assessment(
                        Status.INCONCLUSIVE,
                        "whether the control applies can't be decided: " + naming(field, reason),
                        null,
                        asset.since(),
                        null));
            case Coverage.Covered() -> Optional.of(covered(rule, asset, deciding, asOf));
        };
    }

    private static Assessment covered(CompiledRule rule, Asset asset, List<Evidence> deciding, Instant asOf) {
        var worst = deciding.stream()
                .map(each -> onEvidence(rule, asset, each, asOf))
                .min(Comparator.comparing(Assessment::status));
        if (worst.isEmpty()) {
            var kind = rule.control().evidence().kind();
            return new Assessment(
                    Status.NO_DATA, "no " + kind + " evidence for this subject yet", null, asset.since(), null);
        }
        return deciding.size() == 1 ? worst.get() : conflicting(worst.get(), deciding);
    }

    private static Assessment conflicting(Assessment worst, List<Evidence> deciding) {
        var ids = deciding.stream()
                .map(each -> each.ref().source() + " " + each.ref().id())
                .collect(Collectors.joining(", "));
        return worst.withReason(worst.reason() + " (conflict: " + deciding.size()
                + " different statements about the same instant, the worse one counts: " + ids + ")");
    }

    private static Assessment onEvidence(CompiledRule rule, Asset asset, Evidence evidence, Instant asOf) {
        var freshFor = rule.control().freshFor();
        var staleAt = freshFor == null ? null : evidence.time().plus(freshFor);
        if (freshFor != null && staleAt != null && !staleAt.isAfter(asOf)) {
            var reason =
                    "the latest evidence is of " + Wording.of(evidence.time()) + ", older than " + Wording.of(freshFor);
            return new Assessment(Status.STALE, reason, evidence, staleAt, null);
        }
        return fresh(rule, asset, evidence, asOf).noLaterThan(staleAt);
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

    private static String naming(String field, String reason) {
        return reason.contains(field) ? reason : field + ": " + reason;
    }
}
