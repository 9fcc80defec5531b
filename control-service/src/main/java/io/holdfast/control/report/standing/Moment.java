package io.holdfast.control.report.standing;

import java.time.Instant;

/**
 * The instant that a report speaks about.
 *
 * @param past whether the history has to tell; otherwise what is known right now is asked
 */
public record Moment(Instant at, boolean past) {

    public static Moment now(Instant now) {
        return new Moment(now, false);
    }

    public static Moment past(Instant at) {
        return new Moment(at, true);
    }
}
