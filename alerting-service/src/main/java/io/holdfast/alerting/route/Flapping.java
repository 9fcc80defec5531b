package io.holdfast.alerting.route;

import java.time.Duration;
import java.time.Instant;

/**
 * How restless a finding is: every change between failing and not failing counts 1, and what counts halves with time. It
 * flaps from the high threshold on and until it falls below the low one, as with Nagios.
 *
 * @param score as of {@code at}
 */
public record Flapping(double score, Instant at, boolean active) {

    /** What people may set. */
    public record Thresholds(double high, double low, Duration halfLife) {
        public Thresholds {
            if (!(low > 0) || low > high || halfLife.isZero() || halfLife.isNegative()) {
                throw new IllegalArgumentException(
                        "flapping ends at a positive low threshold, at most the high one: " + low + ", " + high);
            }
        }
    }

    public static Flapping none(Instant at) {
        return new Flapping(0, at, false);
    }

    /** After one more change. */
    public Flapping changed(Instant when, Thresholds thresholds) {
        var later = when.isAfter(at) ? when : at;
        var now = scoreAt(later, thresholds) + 1;
        var stillActive = isActive(later, thresholds);
        return new Flapping(now, later, now >= thresholds.high() || (stillActive && now >= thresholds.low()));
    }

    public boolean isActive(Instant now, Thresholds thresholds) {
        return active && scoreAt(now, thresholds) >= thresholds.low();
    }

    /** When it settles if nothing more happens. */
    public Instant settlesAt(Thresholds thresholds) {
        var halvings = Math.max(0, Math.log(score / thresholds.low()) / Math.log(2));
        // A moment more, so that by then the score is below the threshold whatever was rounded.
        return at.plusMillis((long) Math.ceil(halvings * thresholds.halfLife().toMillis()) + 1);
    }

    private double scoreAt(Instant now, Thresholds thresholds) {
        var age = Math.max(0, Duration.between(at, now).toMillis());
        return score * Math.pow(0.5, (double) age / thresholds.halfLife().toMillis());
    }
}
