package io.holdfast.bench.load;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Gives every event its own time: now, to the microsecond, and always later than the one before. Two facts about one
 * subject at the same instant would be a conflict, which is not what is measured.
 */
public final class EventClock {

    private static final long MICROS = 1_000_000;

    private final InstantSource clock;
    private final AtomicLong last = new AtomicLong();
    private volatile Second second = new Second(-1, new byte[0]);

    public EventClock(InstantSource clock) {
        this.clock = clock;
    }

    /** The next time as RFC 3339 in UTC, e.g. {@code 2026-11-22T06:00:00.000001Z}. */
    public byte[] next() {
        var now = ChronoUnit.MICROS.between(Instant.EPOCH, clock.instant());
        var micros = last.updateAndGet(before -> Math.max(before + 1, now));
        var text = secondOf(micros / MICROS).text.clone();
        var rest = (int) (micros % MICROS);
        for (var digit = text.length - 2; rest > 0; digit--) {
            text[digit] = (byte) ('0' + rest % 10);
            rest /= 10;
        }
        return text;
    }

    /** The text of a second hardly ever changes between two events, so it is made once. */
    private Second secondOf(long epochSecond) {
        var current = second;
        if (current.number != epochSecond) {
            var text = Instant.ofEpochSecond(epochSecond).toString().replace("Z", ".000000Z");
            current = new Second(epochSecond, text.getBytes(StandardCharsets.US_ASCII));
            second = current;
        }
        return current;
    }

    private static final class Second {
        private final long number;
        private final byte[] text;

        Second(long number, byte[] text) {
            this.number = number;
            this.text = text;
        }
    }
}
