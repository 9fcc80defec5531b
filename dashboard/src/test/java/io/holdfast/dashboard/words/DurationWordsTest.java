package io.holdfast.dashboard.words;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DurationWordsTest {

    @ParameterizedTest(name = "{0} is said as {1}, in German as {2}")
    @CsvSource({
        "26h, 26 hours, 26 Stunden",
        "30d, 30 days, 30 Tage",
        "1h, 1 hour, 1 Stunde",
        "90s, 90 seconds, 90 Sekunden",
        "PT26H, 26 hours, 26 Stunden",
        "PT48H, 2 days, 2 Tage",
        "PT90M, 90 minutes, 90 Minuten",
        "PT0S, 0 seconds, 0 Sekunden",
        "a fortnight, a fortnight, a fortnight",
    })
    void sayWholeWords(String duration, String words, String german) {
        assertThat(DurationWords.of(duration, Language.ENGLISH)).isEqualTo(words);
        assertThat(DurationWords.of(duration, Language.GERMAN)).isEqualTo(german);
    }
}
