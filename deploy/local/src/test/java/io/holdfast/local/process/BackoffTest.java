package io.holdfast.local.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class BackoffTest {

    private static final Duration AT_ONCE = Duration.ZERO;

    @Test
    void waitsTwiceAsLongEachTimeUpToALimit() {
        var backoff = new Backoff();

        assertThat(Stream.generate(() -> backoff.after(AT_ONCE).toSeconds()).limit(7))
                .containsExactly(1L, 2L, 4L, 8L, 8L, 8L, 8L);
    }

    @Test
    void beginsAnewOnceAProcessRanWell() {
        var backoff = new Backoff();
        backoff.after(AT_ONCE);
        backoff.after(AT_ONCE);

        assertThat(backoff.after(Backoff.RAN_WELL)).isEqualTo(Backoff.FIRST);
    }
}
