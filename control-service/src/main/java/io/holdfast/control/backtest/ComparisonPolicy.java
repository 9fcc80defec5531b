package io.holdfast.control.backtest;

import io.holdfast.contracts.Cause;
import io.holdfast.contracts.Status;
import io.holdfast.control.backtest.Flip.Occurrence;
import io.holdfast.control.backtest.SubjectComparison.Verdict;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Lays what would have happened to a subject beside what did. */
final class ComparisonPolicy {

    private ComparisonPolicy() {}

    /** At least one of the two must have applied to the subject. */
    static SubjectComparison compare(String subject, Course real, Course wouldBe) {
        var flips = flips(real.flips(), wouldBe.flips());
        return new SubjectComparison(
                subject,
                verdict(real, wouldBe, flips),
                SubjectComparison.Side.of(real),
                SubjectComparison.Side.of(wouldBe),
                flips);
    }

    private static Verdict verdict(Course real, Course wouldBe, List<Flip> flips) {
        if (real.isEmpty() || wouldBe.isEmpty()) {
            return real.isEmpty() ? Verdict.ONLY_WOULD_BE : Verdict.ONLY_REAL;
        }
        var onlyReal = flips.stream().anyMatch(each -> each.occurrence() == Occurrence.ONLY_REAL);
        var onlyWouldBe = flips.stream().anyMatch(each -> each.occurrence() == Occurrence.ONLY_WOULD_BE);
        if (real.before() != wouldBe.before() || (onlyReal && onlyWouldBe)) {
            return Verdict.DIFFERENT;
        }
        if (onlyReal) {
            return Verdict.ONLY_REAL;
        }
        return onlyWouldBe ? Verdict.ONLY_WOULD_BE : Verdict.SAME;
    }

    /**
     * Two flips are the same when they lead to the same status, and since the same instant. Evidence and deadlines say
     * that instant themselves, so it is equal to the last digit; assets, catalogs and exceptions take effect when they
     * are noticed, which no replay repeats, so for those the same change counts whenever it came.
     */
    private record Likeness(
            @Nullable Status to,
            @Nullable Instant effectiveAt,
            @Nullable Cause cause) {

        static Likeness of(Flip flip) {
            return switch (flip.cause()) {
                case EVIDENCE, DEADLINE -> new Likeness(flip.to(), flip.effectiveAt(), null);
                case ASSET, CATALOG, EXCEPTION -> new Likeness(flip.to(), null, flip.cause());
            };
        }
    }

    private static List<Flip> flips(List<Flip> real, List<Flip> wouldBe) {
        Map<Likeness, Deque<Flip>> unmatched = new HashMap<>();
        real.forEach(each -> unmatched
                .computeIfAbsent(Likeness.of(each), any -> new ArrayDeque<>())
                .add(each));
        var all = new ArrayList<Flip>();
        for (var each : wouldBe) {
            var alike = unmatched.get(Likeness.of(each));
            all.add(alike == null || alike.poll() == null ? each : each.inBoth());
        }
        unmatched.values().forEach(all::addAll);
        all.sort(Comparator.comparing(Flip::judgedAt));
        return all;
    }
}
