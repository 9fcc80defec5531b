package io.holdfast.dashboard.words;

import static org.assertj.core.api.Assertions.assertThat;

import io.holdfast.contracts.Status;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class StatusWordsTest {

    @ParameterizedTest(name = "{0} does not look like satisfied")
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "SATISFIED")
    void onlySatisfiedIsGreen(Status status) {
        assertThat(StatusWords.slug(status)).isNotEqualTo(StatusWords.slug(Status.SATISFIED));
        for (var language : Language.values()) {
            assertThat(StatusWords.word(status, language)).isNotEqualTo(StatusWords.word(Status.SATISFIED, language));
        }
    }
}
