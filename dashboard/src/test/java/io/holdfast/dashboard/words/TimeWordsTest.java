package io.holdfast.dashboard.words;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TimeWordsTest {

    private static final Instant NOW = Instant.parse("2026-11-22T06:00:00Z");

    @ParameterizedTest(name = "{0} is said as {1}")
    @CsvSource({
        "2026-11-22T06:00:00Z, just now",
        "2026-11-22T05:59:51Z, just now",
        "2026-11-22T05:59:50Z, 10 s ago",
        "2026-11-22T05:59:00Z, 1 min ago",
        "2026-11-22T05:00:01Z, 59 min ago",
        "2026-11-22T05:00:00Z, 1 h ago",
        "2026-11-20T06:00:01Z, 47 h ago",
        "2026-11-20T06:00:00Z, 2 d ago",
        "2026-11-22T06:07:00Z, in 7 min",
        "2026-12-22T06:00:00Z, in 30 d",
    })
    void sayHowLongAgo(Instant instant, String words) {
        assertThat(TimeWords.relativeTo(instant, NOW)).isEqualTo(words);
    }

    @Test
    void sayTheExactInstantInUtc() {
        assertThat(TimeWords.utc(NOW)).isEqualTo("2026-11-22 06:00:00 UTC");
    }
}
