package io.holdfast.control.history;

/**
 * What is to be said of one or many timelines over a period.
 *
 * @param timelines how many of them say anything about the period
 */
public record Account(long timelines, TimeSpent spent, Drifts drifts) {

    public static final Account EMPTY = new Account(0, TimeSpent.NONE, Drifts.NONE);

    public static Account of(Timeline timeline, Period period) {
        var spent = TimeSpent.of(timeline, period);
        return new Account(spent.judged().isZero() ? 0 : 1, spent, Drifts.of(timeline, period));
    }

    public Account plus(Account other) {
        return new Account(timelines + other.timelines, spent.plus(other.spent), drifts.plus(other.drifts));
    }
}
