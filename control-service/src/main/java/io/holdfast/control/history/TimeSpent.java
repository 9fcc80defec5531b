package io.holdfast.control.history;

import io.holdfast.contracts.Status;
import java.time.Duration;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.OptionalDouble;

/** How long what was judged was in which status; every status is named, also with no time at all. */
public record TimeSpent(Map<Status, Duration> in) {

    public static final TimeSpent NONE = new TimeSpent(Map.of());

    public TimeSpent {
        var complete = new EnumMap<Status, Duration>(Status.class);
        for (var status : Status.values()) {
            complete.put(status, in.getOrDefault(status, Duration.ZERO));
        }
        in = Collections.unmodifiableMap(complete);
    }

    static TimeSpent of(Timeline timeline, Period period) {
        var in = new EnumMap<Status, Duration>(Status.class);
        for (var spell : timeline.within(period)) {
            in.merge(spell.status(), spell.period().length(), Duration::plus);
        }
        return new TimeSpent(in);
    }

    public TimeSpent plus(TimeSpent other) {
        var sum = new EnumMap<Status, Duration>(in);
        other.in.forEach((status, time) -> sum.merge(status, time, Duration::plus));
        return new TimeSpent(sum);
    }

    /** The time during which it was judged, with whatever result. */
    public Duration judged() {
        return in.values().stream().reduce(Duration.ZERO, Duration::plus);
    }

    /**
     * Operating effectiveness: the share (0 to 1) of the judged time during which it held. Exempt time neither helps nor
     * hurts, and time without a judgement is no time: both are left out. Everything else that is not green counts against it.
     * Empty when nothing is left to count.
     */
    public OptionalDouble heldShare() {
        var counted = judged().minus(in.getOrDefault(Status.EXEMPT, Duration.ZERO));
        return counted.isZero()
                ? OptionalDouble.empty()
                : OptionalDouble.of(seconds(in.getOrDefault(Status.SATISFIED, Duration.ZERO)) / seconds(counted));
    }

    private static double seconds(Duration duration) {
        return duration.toSeconds() + duration.toNanosPart() / 1e9;
    }
}
