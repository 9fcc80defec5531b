package io.holdfast.local.demo;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.LongStream;

/**
 * When something happens that happens again and again. The instants are the same whoever asks and whenever, so a later
 * start of the demo tells of the same runs, and what was told already is a duplicate.
 *
 * @param every what lies between two of them
 * @param offset shifts them, so that not all of the organisation acts in the same second
 */
record Rhythm(Duration every, Duration offset) {

    /** The rhythm that belongs to these words. */
    static Rhythm of(Duration every, String... words) {
        return new Rhythm(every, Duration.ofSeconds(Chance.below(every.toSeconds(), words)));
    }

    /** The last one that is not after {@code now}. */
    Instant latest(Instant now) {
        return at(number(now));
    }

    /** Those after {@code from} and up to {@code to}, the newest first. */
    List<Instant> between(Instant from, Instant to) {
        var last = number(to);
        return LongStream.range(0, Math.max(0, last - number(from)))
                .mapToObj(back -> at(last - back))
                .toList();
    }

    private long number(Instant now) {
        return Math.floorDiv(now.getEpochSecond() - offset.toSeconds(), every.toSeconds());
    }

    private Instant at(long number) {
        return Instant.ofEpochSecond(number * every.toSeconds() + offset.toSeconds());
    }
}
