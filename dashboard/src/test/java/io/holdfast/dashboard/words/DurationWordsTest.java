package io.holdfast.dashboard.words;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DurationWordsTest {

    @ParameterizedTest(name = "{0} is said as {1}")
    @CsvSource({
        "26h, 26 hours",
        "30d, 30 days",
        "1h, 1 hour",
        "90s, 90 seconds",
        "PT26H, 26 hours",
        "PT48H, 2 days",
        "PT90M, 90 minutes",
        "PT0S, 0 seconds",
        "a fortnight, a fortnight",
    })
    void sayWholeWords(String duration, String words) {
        assertThat(DurationWords.of(duration)).isEqualTo(words);
    }
}
