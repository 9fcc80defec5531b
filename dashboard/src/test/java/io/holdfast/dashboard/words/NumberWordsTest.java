package io.holdfast.dashboard.words;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NumberWordsTest {

    @ParameterizedTest(name = "{0} is said as {1}")
    @CsvSource({"100, 100 %", "99.97, 99.9 %", "66.66, 66.6 %", "0, 0 %", "8.0, 8 %"})
    void neverRoundAShareUp(double value, String words) {
        assertThat(NumberWords.percent(value)).isEqualTo(words);
    }

    @Test
    void countInWords() {
        assertThat(NumberWords.of(1, "finding")).isEqualTo("1 finding");
        assertThat(NumberWords.of(1234L, "finding")).isEqualTo("1,234 findings");
        assertThat(NumberWords.words("NOT_SATISFIED")).isEqualTo("Not satisfied");
    }
}
