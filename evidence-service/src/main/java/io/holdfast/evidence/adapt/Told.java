package io.holdfast.evidence.adapt;

import java.time.Instant;

/** What only the caller can say, because the tool's output does not. A missing parameter is a flaw. */
final class Told {

    private Told() {}

    /** The {@code subject} parameter; {@code ""} after a flaw. */
    static String subject(AdapterInput input, String why, Flaws flaws) {
        var subject = input.subject();
        if (subject == null) {
            flaws.add("subject", why);
            return "";
        }
        return subject;
    }

    /** The {@code time} parameter; some instant after a flaw. The instant of receipt is never taken in its place. */
    static Instant time(AdapterInput input, String why, Flaws flaws) {
        var time = input.time();
        if (time == null) {
            flaws.add("time", why);
            return Instant.EPOCH;
        }
        return time;
    }
}
