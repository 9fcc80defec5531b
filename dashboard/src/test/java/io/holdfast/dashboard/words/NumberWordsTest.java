package io.holdfast.dashboard.words;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NumberWordsTest {

    @ParameterizedTest(name = "{0} is said as {1}, in German as {2}")
    @CsvSource(
            quoteCharacter = '\'',
            delimiter = '|',
            value = {"100|100|100", "99.97|99.9|99,9", "66.66|66.6|66,6", "0|0|0", "8.0|8|8"})
    void neverRoundAShareUp(double value, String words, String german) {
        assertThat(NumberWords.percent(value, Language.ENGLISH)).isEqualTo(words + "\u00a0%");
        assertThat(NumberWords.percent(value, Language.GERMAN)).isEqualTo(german + "\u00a0%");
    }

    @Test
    void groupAsTheLanguageDoes() {
        assertThat(NumberWords.grouped(1234, Language.ENGLISH)).isEqualTo("1,234");
        assertThat(NumberWords.grouped(1234, Language.GERMAN)).isEqualTo("1.234");
    }

    @Test
    void codesAreReadable() {
        assertThat(NumberWords.words("NOT_SATISFIED")).isEqualTo("Not satisfied");
    }
}
