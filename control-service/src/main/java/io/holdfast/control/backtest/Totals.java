package io.holdfast.control.backtest;

import io.holdfast.contracts.Status;
import io.holdfast.control.backtest.Flip.Occurrence;
import io.holdfast.control.backtest.SubjectComparison.Verdict;
import java.util.EnumMap;
import java.util.Map;

/** Adds up the subjects of a backtest. */
final class Totals {

    private final Map<Verdict, Long> subjects = new EnumMap<>(Verdict.class);
    private final Map<Occurrence, Long> flips = new EnumMap<>(Occurrence.class);
    private final Side real = new Side();
    private final Side wouldBe = new Side();

    void add(SubjectComparison subject) {
        subjects.merge(subject.verdict(), 1L, Long::sum);
        subject.flips().forEach(each -> flips.merge(each.occurrence(), 1L, Long::sum));
        real.add(subject.real());
        wouldBe.add(subject.wouldBe());
    }

    Result result(long listed, long notJudged) {
        return new Result(
                new Result.Subjects(
                        subjects.values().stream().mapToLong(Long::longValue).sum(),
                        subjects.getOrDefault(Verdict.SAME, 0L),
                        subjects.getOrDefault(Verdict.ONLY_REAL, 0L),
                        subjects.getOrDefault(Verdict.ONLY_WOULD_BE, 0L),
                        subjects.getOrDefault(Verdict.DIFFERENT, 0L)),
                new Result.Flips(
                        flips.getOrDefault(Occurrence.BOTH, 0L),
                        flips.getOrDefault(Occurrence.ONLY_REAL, 0L),
                        flips.getOrDefault(Occurrence.ONLY_WOULD_BE, 0L),
                        listed),
                real.result(),
                wouldBe.result(),
                notJudged,
                Result.ASSUMPTIONS);
    }

    private static final class Side {

        private final Map<Status, Long> atEnd = new EnumMap<>(Status.class);
        private HeldTime held = HeldTime.NONE;

        void add(SubjectComparison.Side side) {
            held = held.plus(side.held());
            if (side.atEnd() != null) {
                atEnd.merge(side.atEnd(), 1L, Long::sum);
            }
        }

        Result.Side result() {
            return new Result.Side(held.share(), held.heldMillis() / 1000, held.askedMillis() / 1000, atEnd);
        }
    }
}
