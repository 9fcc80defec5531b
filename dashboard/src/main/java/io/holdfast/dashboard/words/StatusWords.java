package io.holdfast.dashboard.words;

import io.holdfast.contracts.Cause;
import io.holdfast.contracts.Status;
import io.quarkus.qute.TemplateExtension;
import io.quarkus.qute.TemplateExtension.TemplateAttribute;
import io.quarkus.qute.TemplateInstance;

/** Every status as word, meaning and symbol: colour alone never says it. */
@TemplateExtension
public final class StatusWords {

    private StatusWords() {}

    public static String word(Status status, @TemplateAttribute(TemplateInstance.LOCALE) Object locale) {
        var language = Language.of(locale);
        return switch (status) {
            case NOT_SATISFIED -> language.pick("Not satisfied", "Nicht erfüllt");
            case STALE -> language.pick("Stale", "Veraltet");
            case NO_DATA -> language.pick("No data", "Keine Daten");
            case INCONCLUSIVE -> language.pick("Inconclusive", "Unentschieden");
            case EXEMPT -> language.pick("Exempt", "Ausgenommen");
            case SATISFIED -> language.pick("Satisfied", "Erfüllt");
        };
    }

    /** The word inside a sentence. */
    public static String within(Status status, @TemplateAttribute(TemplateInstance.LOCALE) Object locale) {
        var language = Language.of(locale);
        return status == Status.NO_DATA
                ? language.pick("without data", "ohne Daten")
                : word(status, language).toLowerCase(language.locale());
    }

    /** What the status says, for people who meet the word for the first time. */
    public static String meaning(Status status, @TemplateAttribute(TemplateInstance.LOCALE) Object locale) {
        var language = Language.of(locale);
        return switch (status) {
            case NOT_SATISFIED ->
                language.pick(
                        "The evidence shows that the promise does not hold",
                        "Die Nachweise zeigen, dass die Zusage nicht gilt");
            case STALE ->
                language.pick(
                        "There was evidence; it is too old to say anything about now",
                        "Es gab Nachweise; sie sind zu alt, um etwas über jetzt zu sagen");
            case NO_DATA ->
                language.pick(
                        "There never was any evidence, or nothing to examine",
                        "Es gab nie einen Nachweis, oder es gibt nichts zu prüfen");
            case INCONCLUSIVE ->
                language.pick(
                        "There is evidence, and the rule could not be decided on it",
                        "Es gibt Nachweise, doch die Regel ließ sich daran nicht entscheiden");
            case EXEMPT -> language.pick("An approved exception is in force", "Eine genehmigte Ausnahme gilt");
            case SATISFIED ->
                language.pick(
                        "Fresh evidence shows that the promise holds",
                        "Frische Nachweise zeigen, dass die Zusage gilt");
        };
    }

    /** The style sheet's class. */
    public static String slug(Status status) {
        return switch (status) {
            case NOT_SATISFIED -> "not-satisfied";
            case STALE -> "stale";
            case NO_DATA -> "no-data";
            case INCONCLUSIVE -> "inconclusive";
            case EXEMPT -> "exempt";
            case SATISFIED -> "satisfied";
        };
    }

    public static String word(Cause cause, @TemplateAttribute(TemplateInstance.LOCALE) Object locale) {
        var language = Language.of(locale);
        return switch (cause) {
            case EVIDENCE -> language.pick("new evidence", "neuer Nachweis");
            case DEADLINE -> language.pick("a deadline passed", "eine Frist lief ab");
            case ASSET -> language.pick("the asset changed", "das Asset änderte sich");
            case CATALOG -> language.pick("the control changed", "die Kontrolle änderte sich");
            case EXCEPTION -> language.pick("an exception changed", "eine Ausnahme änderte sich");
        };
    }
}
