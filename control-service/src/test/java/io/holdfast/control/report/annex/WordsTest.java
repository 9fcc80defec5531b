package io.holdfast.control.report.annex;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.util.Locale;
import java.util.Objects;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class WordsTest {

    private static final Pattern ASKED = Pattern.compile("words\\.get\\('([^']+)'\\)");

    @Test
    void everyLanguageHasTheSameKeys() {
        assertThat(bundle(Language.DE).keySet()).isEqualTo(bundle(Language.EN).keySet());
    }

    @ParameterizedTest(name = "every placeholder of one language is filled in the other: {0}")
    @EnumSource(Language.class)
    void theSamePlaceholders(Language language) {
        var english = bundle(Language.EN);
        var other = bundle(language);
        for (var key : english.keySet()) {
            assertThat(placeholders(other.getString(key))).as(key).isEqualTo(placeholders(english.getString(key)));
        }
    }

    @Test
    void everyKeyThatTheTemplateAsksForExists() throws Exception {
        try (var template = Objects.requireNonNull(WordsTest.class.getResourceAsStream("/templates/annex.html"))) {
            var text = new String(template.readAllBytes(), StandardCharsets.UTF_8);
            var asked = ASKED.matcher(text).results().map(each -> each.group(1)).toList();

            assertThat(asked).isNotEmpty();
            assertThat(bundle(Language.EN).keySet()).containsAll(asked);
        }
    }

    private static Set<Integer> placeholders(String text) {
        if (!text.contains("{")) {
            return Set.of();
        }
        var numbers = new TreeSet<Integer>();
        var formats = new MessageFormat(text).getFormatsByArgumentIndex();
        for (var index = 0; index < formats.length; index++) {
            if (text.contains("{" + index)) {
                numbers.add(index);
            }
        }
        return numbers;
    }

    private static ResourceBundle bundle(Language language) {
        return ResourceBundle.getBundle(Words.BUNDLE, Locale.forLanguageTag(language.tag()));
    }
}
