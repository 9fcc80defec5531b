package io.holdfast.control.history;

import io.holdfast.contracts.Status;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How often something that held broke, how long that went unnoticed, and how long it lasted. What never held has not
 * drifted, and neither has what moved from one broken status to another.
 *
 * @param open how many are still broken at the end
 * @param detected how many of which it is known when they were found out, and how long that took together
 * @param restored how many came to hold again (or were exempted), and how long that took together; one whose subject left
 *     the population is neither open nor restored
 */
public record Drifts(long count, long open, Sum detected, Sum restored) {

    public static final Drifts NONE = new Drifts(0, 0, Sum.NOTHING, Sum.NOTHING);

    /** Some durations. */
    public record Sum(long count, Duration total) {

        static final Sum NOTHING = new Sum(0, Duration.ZERO);

        Sum plus(Duration one) {
            return new Sum(count + 1, total.plus(one.isNegative() ? Duration.ZERO : one));
        }

        Sum plus(Sum other) {
            return new Sum(count + other.count, total.plus(other.total));
        }

        /** Empty when there is nothing to take the mean of. */
        public Optional<Duration> mean() {
            return count == 0 ? Optional.empty() : Optional.of(total.dividedBy(count));
        }
    }

    /** The drifts that began within the period, as far as the timeline tells how they went on before the period's end. */
    static Drifts of(Timeline timeline, Period period) {
        var drifts = NONE;
        @Nullable Change before = null;
        @Nullable Change drift = null;
        for (var change : timeline.changes()) {
            if (!change.at().isBefore(period.to())) {
                break;
            }
            if (drift != null && !isBroken(change)) {
                drifts = drifts.ended(drift, change);
                drift = null;
            } else if (drift == null && holds(before) && isBroken(change) && period.contains(change.at())) {
                drifts = drifts.begun(change);
                drift = change;
            }
            before = change;
        }
        return drifts;
    }

    Drifts plus(Drifts other) {
        return new Drifts(
                count + other.count, open + other.open, detected.plus(other.detected), restored.plus(other.restored));
    }

    private Drifts begun(Change drift) {
        var judgedAt = drift.judgedAt();
        var found = judgedAt == null ? detected : detected.plus(Duration.between(drift.at(), judgedAt));
        return new Drifts(count + 1, open + 1, found, restored);
    }

    private Drifts ended(Change drift, Change end) {
        var mended = end.to() == null ? restored : restored.plus(Duration.between(drift.at(), end.at()));
        return new Drifts(count, open - 1, detected, mended);
    }

    private static boolean holds(@Nullable Change change) {
        return change != null && change.to() != null && !change.to().isBroken();
    }

    private static boolean isBroken(Change change) {
        Status to = change.to();
        return to != null && to.isBroken();
    }
}
