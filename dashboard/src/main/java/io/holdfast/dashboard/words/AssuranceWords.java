package io.holdfast.dashboard.words;

import io.holdfast.dashboard.services.control.Assurance;
import io.quarkus.qute.TemplateExtension;
import io.quarkus.qute.TemplateExtension.TemplateAttribute;
import io.quarkus.qute.TemplateInstance;

/** What a judgement rests on, in words. */
@TemplateExtension
public final class AssuranceWords {

    private AssuranceWords() {}

    public static String word(Assurance assurance, @TemplateAttribute(TemplateInstance.LOCALE) Object locale) {
        var language = Language.of(locale);
        return switch (assurance) {
            case AUTOMATED -> language.pick("Automated", "Automatisiert");
            case ATTESTED -> language.pick("Attested", "Bestätigt");
            case BOTH -> language.pick("Both", "Beides");
            case UNCOVERED -> language.pick("Uncovered", "Nicht abgedeckt");
        };
    }

    /** What the word says, for people who meet it for the first time. */
    public static String meaning(Assurance assurance, @TemplateAttribute(TemplateInstance.LOCALE) Object locale) {
        var language = Language.of(locale);
        return switch (assurance) {
            case AUTOMATED -> language.pick("Tools measure it", "Werkzeuge messen es");
            case ATTESTED ->
                language.pick(
                        "People state it, each time for a limited time",
                        "Menschen bestätigen es, jedes Mal für begrenzte Zeit");
            case BOTH ->
                language.pick(
                        "Tools measure part of it, people state the rest",
                        "Werkzeuge messen einen Teil, Menschen bestätigen den Rest");
            case UNCOVERED ->
                language.pick(
                        "Nothing watches it: no asset is covered by its controls",
                        "Nichts überwacht es: Seine Kontrollen decken kein Asset ab");
        };
    }
}
