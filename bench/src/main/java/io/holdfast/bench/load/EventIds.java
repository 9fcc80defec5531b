package io.holdfast.bench.load;

import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicLong;

/** Ids that are unique over all runs against the same suite: a prefix of the run and a number. */
public final class EventIds {

    private final byte[] pattern;
    private final AtomicLong last = new AtomicLong();

    public EventIds(String run) {
        this.pattern = (run + "-000000000000").getBytes(StandardCharsets.US_ASCII);
    }

    public byte[] next() {
        var id = pattern.clone();
        var rest = last.incrementAndGet();
        for (var digit = id.length - 1; rest > 0; digit--) {
            id[digit] = (byte) ('0' + rest % 10);
            rest /= 10;
        }
        return id;
    }
}
