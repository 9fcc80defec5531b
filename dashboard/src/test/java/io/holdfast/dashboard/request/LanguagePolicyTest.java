package io.holdfast.dashboard.request;

import static org.assertj.core.api.Assertions.assertThat;

import io.holdfast.dashboard.words.Language;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LanguagePolicyTest {

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "what was chosen wins           | de  | en-GB,en;q=0.9          | GERMAN",
                "a language we do not speak     | fr  | de-CH                   | GERMAN",
                "a region is the language       |     | de-AT,de;q=0.9          | GERMAN",
                "the most wanted first          |     | en;q=0.5,de;q=0.8       | GERMAN",
                "the first that we speak        |     | fr,it;q=0.9,de;q=0.5    | GERMAN",
                "what is refused is not given   |     | de;q=0                  | ENGLISH",
                "nothing asked                  |     |                         | ENGLISH",
                "no language that we speak      |     | fr, it                  | ENGLISH",
                "anything at all                |     | *                       | ENGLISH",
                "nonsense                       | zz! | ;;;q=q                  | ENGLISH",
            })
    void chooses(String rule, @Nullable String chosen, @Nullable String accepted, Language language) {
        assertThat(LanguagePolicy.choose(chosen, accepted)).as(rule).isEqualTo(language);
    }
}
