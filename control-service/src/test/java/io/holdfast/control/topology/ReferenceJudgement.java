package io.holdfast.control.topology;

import io.holdfast.contracts.Asset;
import io.holdfast.contracts.EvidenceEvent;
import io.holdfast.contracts.Status;
import io.holdfast.control.catalog.Objective;
import io.holdfast.control.rule.CompiledRule;
import io.holdfast.control.rule.Coverage;
import io.holdfast.control.rule.Relevance;
import io.holdfast.control.rule.Undecided;
import io.holdfast.control.rule.Validity;
import io.holdfast.control.rule.Verdict;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What one control says of one subject at an instant, out of everything that is known, each time from the beginning. */
final class ReferenceJudgement {

    private final CompiledRule rule;
    private final ReferenceSubject subject;
    private final Asset asset;
    private final Instant asOf;

    private ReferenceJudgement(CompiledRule rule, ReferenceSubject subject, Asset asset, Instant asOf) {
        this.rule = rule;
        this.subject = subject;
        this.asset = asset;
        this.asOf = asOf;
    }

    /** Null when the control does not apply. */
    static @Nullable ReferenceAnswer answer(CompiledRule rule, ReferenceSubject subject, Instant asOf, boolean byTime) {
        var asset = Objects.requireNonNull(subject.asset, "judged without an asset");
        return switch (rule.covers(asset)) {
            case Coverage.NotCovered() -> null;
            case Coverage.Covered() -> new ReferenceJudgement(rule, subject, asset, asOf).covered(byTime);
            case Undecided unknown ->
                new ReferenceAnswer(
                        Status.INCONCLUSIVE,
                        "whether the control applies can't be decided: " + name(unknown),
                        null,
                        asset.since(),
                        null,
                        false);
        };
    }

    private ReferenceAnswer covered(boolean byTime) {
        var deciding = subject.deciding(rule);
        if (deciding.isEmpty()) {
            var kind = rule.control().evidence().kind();
            return new ReferenceAnswer(
                    Status.NO_DATA, "no " + kind + " evidence for this subject yet", null, asset.since(), null, false);
        }
        var freshFor = rule.control().freshFor();
        var latest = deciding.getFirst();
        if (freshFor != null && !latest.time().plus(freshFor).isAfter(asOf)) {
            var stale = tooOld(latest, freshFor);
            return rule.control().objective() == null ? flagged(stale, deciding) : stale;
        }
        var answer = rule.control().objective() == null
                ? onLatest(deciding)
                : onWindow(rule.control().objective(), latest, byTime);
        return freshFor == null ? answer : answer.until(latest.time().plus(freshFor));
    }

    private ReferenceAnswer onLatest(List<EvidenceEvent> deciding) {
        var worst = on(deciding.getFirst());
        for (var each : deciding) {
            var answer = on(each);
            if (answer.status().compareTo(worst.status()) < 0) {
                worst = answer;
            }
        }
        return flagged(worst, deciding);
    }

    private static ReferenceAnswer flagged(ReferenceAnswer answer, List<EvidenceEvent> deciding) {
        if (deciding.size() == 1) {
            return answer;
        }
        var ids = deciding.stream().map(each -> each.source() + " " + each.id()).toList();
        var reason = answer.reason() + " (conflict: " + deciding.size()
                + " different statements about the same instant, the worse one counts: " + String.join(", ", ids) + ")";
        return new ReferenceAnswer(
                answer.status(), reason, answer.evidence(), answer.effectiveAt(), answer.deadline(), true);
    }

    private ReferenceAnswer on(EvidenceEvent event) {
        if (rule.counts(event, asset) instanceof Undecided unknown) {
            return said(Status.INCONCLUSIVE, name(unknown), event, null);
        }
        return switch (rule.judge(event, asset)) {
            case Verdict.Broken(var reason) -> said(Status.NOT_SATISFIED, reason, event, null);
            case Undecided unknown -> said(Status.INCONCLUSIVE, name(unknown), event, null);
            case Verdict.Holds() -> holds(event);
        };
    }

    private ReferenceAnswer holds(EvidenceEvent event) {
        var shows = "evidence of " + ReferenceAnswer.tell(event.time()) + " shows that it holds";
        return switch (rule.validUntil(event, asset)) {
            case Undecided unknown -> said(Status.INCONCLUSIVE, name(unknown), event, null);
            case Validity.Unlimited() -> said(Status.SATISFIED, shows, event, null);
            case Validity.Until(var end) -> {
                if (end.isAfter(asOf)) {
                    yield said(Status.SATISFIED, shows, event, end);
                }
                var since = end.isAfter(event.time()) ? end : event.time();
                yield new ReferenceAnswer(
                        Status.NOT_SATISFIED,
                        "its validity ended at " + ReferenceAnswer.tell(end),
                        event,
                        since,
                        null,
                        false);
            }
        };
    }

    private ReferenceAnswer onWindow(Objective objective, EvidenceEvent latest, boolean byTime) {
        var counted = subject.samples.getOrDefault(rule.control().evidence().kind(), List.of()).stream()
                .filter(each -> !(rule.counts(each, asset) instanceof Relevance.Ignored))
                .toList();
        var status = status(counted, objective, asOf);
        if (status == null) {
            return tooOld(latest, objective.over());
        }
        var within = counted.stream()
                .filter(each -> each.time().plus(objective.over()).isAfter(asOf))
                .toList();
        var decided = within.reversed().stream()
                .filter(each -> letter(each) == speaksFor(status))
                .findFirst()
                .orElseThrow();
        var left = counted.reversed().stream()
                .map(each -> each.time().plus(objective.over()))
                .filter(leaves -> !leaves.isAfter(asOf))
                .findFirst();
        var since = byTime ? left.orElse(decided.time()) : decided.time();
        return new ReferenceAnswer(
                status,
                share(within, objective) + but(status, within, decided),
                decided,
                since,
                nextChange(counted, objective, status),
                false);
    }

    private Instant nextChange(List<EvidenceEvent> counted, Objective objective, Status now) {
        return counted.stream()
                .map(each -> each.time().plus(objective.over()))
                .filter(leaves -> leaves.isAfter(asOf) && status(counted, objective, leaves) != now)
                .findFirst()
                .orElseThrow();
    }

    private @Nullable Status status(List<EvidenceEvent> counted, Objective objective, Instant at) {
        var within = counted.stream()
                .filter(each -> each.time().plus(objective.over()).isAfter(at))
                .toList();
        if (within.isEmpty()) {
            return null;
        }
        var asked = objective.atLeast() * within.size() - 1e-9;
        var good = number(within, 'H');
        if (good >= asked) {
            return Status.SATISFIED;
        }
        return good + number(within, 'U') >= asked ? Status.INCONCLUSIVE : Status.NOT_SATISFIED;
    }

    private long number(List<EvidenceEvent> events, char letter) {
        return events.stream().filter(each -> letter(each) == letter).count();
    }

    private char letter(EvidenceEvent event) {
        if (rule.counts(event, asset) instanceof Undecided) {
            return 'U';
        }
        return switch (rule.judge(event, asset)) {
            case Verdict.Holds() -> 'H';
            case Verdict.Broken broken -> 'B';
            case Undecided unknown -> 'U';
        };
    }

    private static char speaksFor(Status status) {
        return status == Status.SATISFIED ? 'H' : status == Status.NOT_SATISFIED ? 'B' : 'U';
    }

    private String share(List<EvidenceEvent> within, Objective objective) {
        var tenths = 1000 * number(within, 'H') / within.size();
        var percent = tenths % 10 == 0 ? "" + tenths / 10 : tenths / 10 + "." + tenths % 10;
        return percent + " % of " + within.size() + " in " + ReferenceAnswer.tell(objective.over())
                + " show that it holds, at least " + Math.round(objective.atLeast() * 100) + " % asked";
    }

    private String but(Status status, List<EvidenceEvent> within, EvidenceEvent decided) {
        var undecided = number(within, 'U') == 0 ? "" : "; " + number(within, 'U') + " could not be decided";
        if (status == Status.SATISFIED) {
            return undecided;
        }
        return status == Status.NOT_SATISFIED
                ? undecided + "; the latest that does not is of " + ReferenceAnswer.tell(decided.time()) + ": "
                        + whyNot(decided)
                : undecided + ", and it hangs on them: " + whyNot(decided);
    }

    private String whyNot(EvidenceEvent event) {
        if (rule.counts(event, asset) instanceof Undecided unknown) {
            return name(unknown);
        }
        return switch (rule.judge(event, asset)) {
            case Verdict.Broken(var reason) -> reason;
            case Undecided unknown -> name(unknown);
            case Verdict.Holds() -> throw new IllegalStateException("it holds");
        };
    }

    private static ReferenceAnswer tooOld(EvidenceEvent latest, Duration age) {
        var reason = "the latest evidence is of " + ReferenceAnswer.tell(latest.time()) + ", older than "
                + ReferenceAnswer.tell(age);
        return new ReferenceAnswer(Status.STALE, reason, latest, latest.time().plus(age), null, false);
    }

    private static ReferenceAnswer said(Status status, String reason, EvidenceEvent event, @Nullable Instant deadline) {
        return new ReferenceAnswer(status, reason, event, event.time(), deadline, false);
    }

    private static String name(Undecided unknown) {
        return unknown.reason().contains(unknown.field())
                ? unknown.reason()
                : unknown.field() + ": " + unknown.reason();
    }
}
