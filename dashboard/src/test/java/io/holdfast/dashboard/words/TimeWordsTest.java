package io.holdfast.dashboard.words;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TimeWordsTest {

    private static final Instant NOW = Instant.parse("2026-11-22T06:00:00Z");

    @ParameterizedTest(name = "{0} is said as {1}, in German as {2}")
    @CsvSource({
        "2026-11-22T06:00:00Z, just now, gerade eben",
        "2026-11-22T05:59:51Z, just now, gerade eben",
        "2026-11-22T05:59:50Z, 10 s ago, vor 10 s",
        "2026-11-22T05:59:00Z, 1 min ago, vor 1 min",
        "2026-11-22T05:00:01Z, 59 min ago, vor 59 min",
        "2026-11-22T05:00:00Z, 1 h ago, vor 1 h",
        "2026-11-20T06:00:01Z, 47 h ago, vor 47 h",
        "2026-11-20T06:00:00Z, 2 d ago, vor 2 Tagen",
        "2026-11-22T06:07:00Z, in 7 min, in 7 min",
        "2026-12-22T06:00:00Z, in 30 d, in 30 Tagen",
    })
    void sayHowLongAgo(Instant instant, String words, String german) {
        assertThat(TimeWords.relativeTo(instant, NOW, Language.ENGLISH)).isEqualTo(words);
        assertThat(TimeWords.relativeTo(instant, NOW, Language.GERMAN)).isEqualTo(german);
    }

    @Test
    void sayTheExactInstantInUtc() {
        assertThat(TimeWords.utc(NOW, Language.ENGLISH)).isEqualTo("2026-11-22 06:00:00 UTC");
        assertThat(TimeWords.utc(NOW, Language.GERMAN)).isEqualTo("22.11.2026 06:00:00 UTC");
    }

    @Test
    void sayADay() {
        assertThat(TimeWords.day(LocalDate.of(2026, 11, 2), Language.ENGLISH)).isEqualTo("2 Nov 2026");
        assertThat(TimeWords.day(LocalDate.of(2026, 11, 2), Language.GERMAN)).isEqualTo("2. Nov. 2026");
    }
}
