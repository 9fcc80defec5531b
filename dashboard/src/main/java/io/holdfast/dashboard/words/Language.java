package io.holdfast.dashboard.words;

import io.quarkus.qute.i18n.Localized;
import io.quarkus.qute.i18n.MessageBundles;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The languages in which every page can be read. A word that is missing in one of them does not compile, or fails a test. */
public enum Language {
    ENGLISH(Locale.UK, "English"),
    GERMAN(Locale.GERMANY, "Deutsch");

    private final Locale locale;
    private final String own;

    Language(Locale locale, String own) {
        this.locale = locale;
        this.own = own;
    }

    /** What a template's attribute {@code locale} holds: a language, a locale or a tag. Anything else reads English. */
    public static Language of(Object given) {
        return given instanceof Language language
                ? language
                : ofTag(given instanceof Locale locale ? locale.toLanguageTag() : String.valueOf(given))
                        .orElse(ENGLISH);
    }

    /** {@code de}, {@code de-CH} and {@code DE_at} are all German. */
    public static Optional<Language> ofTag(String tag) {
        var primary = tag.strip().toLowerCase(Locale.ROOT).split("[-_]", 2)[0];
        return Arrays.stream(values())
                .filter(each -> each.tag().equals(primary))
                .findFirst();
    }

    /** As {@code lang} says it. */
    public String tag() {
        return locale.getLanguage();
    }

    /** The language's name in that language, for who reads no other. */
    public String own() {
        return own;
    }

    /** How numbers and dates are written. */
    public Locale locale() {
        return locale;
    }

    /** The word for this language, where both stand side by side. */
    public String pick(String english, String german) {
        return switch (this) {
            case ENGLISH -> english;
            case GERMAN -> german;
        };
    }

    /** The messages of a page in this language, for sentences that are made outside of its template. */
    public <T> T words(Class<T> bundle) {
        return switch (this) {
            case ENGLISH -> MessageBundles.get(bundle);
            case GERMAN -> MessageBundles.get(bundle, Localized.Literal.of(tag()));
        };
    }
}
