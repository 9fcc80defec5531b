package io.holdfast.dashboard.page;

import static org.assertj.core.api.Assertions.assertThat;

import io.holdfast.dashboard.words.Language;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class FactsTest {

    @Test
    void nestedKeysAreJoinedAndValuesAreWords() {
        var data = new LinkedHashMap<String, Object>();
        data.put("encrypted", true);
        data.put("dry_run", false);
        data.put("tags", List.of("nightly", "db"));
        data.put("host", Map.of("os", "debian"));
        data.put("methods", List.of());

        assertThat(Facts.of(data, Language.ENGLISH))
                .containsExactly(
                        new Facts.Fact("encrypted", "yes"),
                        new Facts.Fact("dry_run", "no"),
                        new Facts.Fact("tags", "nightly, db"),
                        new Facts.Fact("host.os", "debian"),
                        new Facts.Fact("methods", "none"));
    }

    @Test
    void wordsAreInTheLanguageOfWhoReads() {
        assertThat(Facts.of(Map.of("encrypted", true), Language.GERMAN))
                .containsExactly(new Facts.Fact("encrypted", "ja"));
    }

    @Test
    void noDataIsNoFacts() {
        assertThat(Facts.of(null, Language.GERMAN)).isEmpty();
    }
}
