package io.holdfast.dashboard.request;

import io.holdfast.dashboard.words.Language;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Which language a person reads: the one that they chose, else the first that their browser asks for, else English. */
final class LanguagePolicy {

    private LanguagePolicy() {}

    static Language choose(@Nullable String chosen, @Nullable String accepted) {
        return Optional.ofNullable(chosen)
                .flatMap(Language::ofTag)
                .or(() -> ranges(accepted).stream()
                        .filter(range -> range.getWeight() > 0)
                        .flatMap(range -> Language.ofTag(range.getRange()).stream())
                        .findFirst())
                .orElse(Language.ENGLISH);
    }

    /** The header's ranges, the most wanted first (RFC 9110, 12.5.4). */
    private static List<Locale.LanguageRange> ranges(@Nullable String accepted) {
        if (accepted == null || accepted.isBlank()) {
            return List.of();
        }
        try {
            return Locale.LanguageRange.parse(accepted);
        } catch (IllegalArgumentException notALanguageHeader) {
            // A header that says nothing readable is as good as none.
            return List.of();
        }
    }
}
