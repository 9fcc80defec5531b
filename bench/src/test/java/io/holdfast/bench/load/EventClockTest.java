package io.holdfast.bench.load;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.InstantSource;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class EventClockTest {

    @Test
    void no_two_events_share_a_time_even_while_the_clock_stands_still() {
        var clock = new EventClock(InstantSource.fixed(Instant.parse("2026-11-22T06:00:00.999998Z")));

        var times = Stream.generate(() -> new String(clock.next(), US_ASCII)).limit(3);

        assertThat(times)
                .containsExactly(
                        "2026-11-22T06:00:00.999998Z", "2026-11-22T06:00:00.999999Z", "2026-11-22T06:00:01.000000Z");
    }

    @Test
    void what_it_writes_is_an_instant() {
        var now = Instant.parse("2026-11-22T06:00:00.000120Z");

        var time = new String(new EventClock(InstantSource.fixed(now)).next(), US_ASCII);

        assertThat(Instant.parse(time)).isEqualTo(now);
    }
}
