package io.holdfast.control.view;

import io.holdfast.contracts.Status;
import io.holdfast.control.history.Account;
import io.holdfast.control.history.Drifts;
import io.holdfast.control.history.Period;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;

/**
 * How well a control or a measure was kept over a period.
 *
 * @param title of the control, its id when the catalog no longer has it; the text of the measure
 * @param overall how the control stood over its population, or the measure as the worst of its controls
 * @param assessments the same of all its subjects, each with its own times, added up
 */
public record HistoryView(
        String id, String title, Instant from, Instant to, OverallView overall, AssessmentsView assessments) {

    /**
     * One timeline.
     *
     * @param heldPercent the share of the judged time, without exempt time, in which it held, never rounded up; null when
     *     there is no such time
     * @param judgedPercent the share of the period in which it was judged at all
     * @param seconds how long it was in which status
     * @param drifts how often it broke after it had held
     * @param openDrifts how many of them were not over at the end
     * @param meanSecondsToRestore null when none was over
     */
    public record OverallView(
            @Nullable Double heldPercent,
            @Nullable Double judgedPercent,
            Map<Status, Long> seconds,
            long drifts,
            long openDrifts,
            @Nullable Long meanSecondsToRestore) {}

    /**
     * Many timelines.
     *
     * @param subjects how many subjects were judged at some time of the period
     * @param meanSecondsToDetect from the instant at which it was broken to the one at which that was judged
     */
    public record AssessmentsView(
            long subjects,
            @Nullable Double heldPercent,
            Map<Status, Long> seconds,
            long drifts,
            long openDrifts,
            @Nullable Long meanSecondsToDetect,
            @Nullable Long meanSecondsToRestore) {}

    static HistoryView of(String id, String title, Period period, Account overall, Account assessments) {
        return new HistoryView(
                id, title, period.from(), period.to(), overall(overall, period), assessments(assessments));
    }

    private static OverallView overall(Account account, Period period) {
        var judged =
                account.spent().judged().toMillis() / (double) period.length().toMillis();
        return new OverallView(
                percent(account.spent().heldShare()),
                percent(OptionalDouble.of(judged)),
                seconds(account),
                account.drifts().count(),
                account.drifts().open(),
                mean(account.drifts().restored()));
    }

    private static AssessmentsView assessments(Account account) {
        return new AssessmentsView(
                account.timelines(),
                percent(account.spent().heldShare()),
                seconds(account),
                account.drifts().count(),
                account.drifts().open(),
                mean(account.drifts().detected()),
                mean(account.drifts().restored()));
    }

    /** Two decimals, rounded down: what did not always hold is never shown as 100. */
    static @Nullable Double percent(OptionalDouble share) {
        return share.isEmpty() ? null : Math.floor(share.getAsDouble() * 10_000) / 100;
    }

    private static Map<Status, Long> seconds(Account account) {
        var seconds = new EnumMap<Status, Long>(Status.class);
        account.spent().in().forEach((status, time) -> seconds.put(status, time.toSeconds()));
        return seconds;
    }

    private static @Nullable Long mean(Drifts.Sum sum) {
        return sum.mean().map(Duration::toSeconds).orElse(null);
    }
}
