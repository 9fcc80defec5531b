package io.holdfast.local.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class RhythmTest {

    private static final Instant NOW = Instant.parse("2026-11-22T10:00:00Z");
    private final Rhythm hourly = new Rhythm(Duration.ofHours(1), Duration.ofMinutes(20));

    @Test
    void theLastOneIsNotAfterNow() {
        assertThat(hourly.latest(NOW)).isEqualTo("2026-11-22T09:20:00Z");
        assertThat(hourly.latest(Instant.parse("2026-11-22T10:20:00Z"))).isEqualTo("2026-11-22T10:20:00Z");
    }

    @Test
    void thoseInBetweenComeNewestFirstWithoutTheStartAndWithTheEnd() {
        assertThat(hourly.between(Instant.parse("2026-11-22T07:20:00Z"), Instant.parse("2026-11-22T09:20:00Z")))
                .containsExactly(Instant.parse("2026-11-22T09:20:00Z"), Instant.parse("2026-11-22T08:20:00Z"));
        assertThat(hourly.between(NOW, NOW)).isEmpty();
    }

    @Test
    void differentWordsGiveDifferentRhythmsAndTheSameWordsTheSame() {
        var day = Duration.ofDays(1);

        assertThat(Rhythm.of(day, "camera-1")).isEqualTo(Rhythm.of(day, "camera-1"));
        assertThat(Rhythm.of(day, "camera-1")).isNotEqualTo(Rhythm.of(day, "camera-2"));
    }
}
