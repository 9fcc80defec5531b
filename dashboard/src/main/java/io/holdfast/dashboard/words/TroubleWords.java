package io.holdfast.dashboard.words;

import io.holdfast.dashboard.services.answer.Neighbour;
import io.holdfast.dashboard.services.answer.Trouble;
import io.quarkus.qute.TemplateExtension;
import io.quarkus.qute.TemplateExtension.TemplateAttribute;
import io.quarkus.qute.TemplateInstance;

/** Why there is no answer, for the person who looks: a service's own words where it said some. */
@TemplateExtension
public final class TroubleWords {

    private TroubleWords() {}

    public static String title(Trouble trouble, @TemplateAttribute(TemplateInstance.LOCALE) Object locale) {
        var language = Language.of(locale);
        return switch (trouble) {
            case Trouble.Silent(var neighbour, var unreadable) ->
                neighbour.title()
                        + (unreadable
                                ? language.pick(" gave an answer that could not be read", " gab eine unlesbare Antwort")
                                : language.pick(" does not answer", " antwortet nicht"));
            case Trouble.Refused refused ->
                refused.title() == null
                        ? language.pick("The service answered with ", "Der Dienst antwortete mit ") + refused.status()
                        : refused.title();
            case Trouble.Unsent unsent -> unsent.title();
            case Trouble.Absent(var title, var detail) -> title;
        };
    }

    public static String detail(Trouble trouble, @TemplateAttribute(TemplateInstance.LOCALE) Object locale) {
        var language = Language.of(locale);
        return switch (trouble) {
            case Trouble.Silent silent ->
                missed(silent.neighbour(), language)
                        + language.pick(" The rest of this page is current.", " Der Rest dieser Seite ist aktuell.");
            case Trouble.Refused refused ->
                refused.detail() == null ? meaning(refused.status(), language) : refused.detail();
            case Trouble.Unsent unsent -> unsent.detail();
            case Trouble.Absent(var title, var detail) -> detail;
        };
    }

    /** Whether the title is a service's own, which is English. */
    public static boolean titledByService(Trouble trouble) {
        return trouble instanceof Trouble.Refused refused && refused.title() != null;
    }

    /** Whether the detail is a service's own, which is English. */
    public static boolean detailedByService(Trouble trouble) {
        return trouble instanceof Trouble.Refused refused && refused.detail() != null;
    }

    private static String missed(Neighbour neighbour, Language language) {
        return switch (neighbour) {
            case EVIDENCE ->
                language.pick(
                        "Evidence, assets and dead letters cannot be shown until it does.",
                        "Nachweise, Assets und Abgewiesenes lassen sich so lange nicht zeigen.");
            case CONTROL ->
                language.pick(
                        "The judgement of measures and controls cannot be shown until it does.",
                        "Das Urteil über Maßnahmen und Kontrollen lässt sich so lange nicht zeigen.");
            case ALERTING ->
                language.pick(
                        "Findings and deliveries cannot be shown until it does.",
                        "Befunde und Zustellungen lassen sich so lange nicht zeigen.");
        };
    }

    private static String meaning(int status, Language language) {
        return switch (status) {
            case 401 ->
                language.pick(
                        "It does not accept your token. Sign in again; if that does not help, the services do not share one key.",
                        "Er nimmt Ihr Token nicht an. Melden Sie sich neu an; hilft das nicht, teilen die Dienste nicht denselben Schlüssel.");
            case 403 -> language.pick("Your role may not see or do this.", "Ihre Rolle darf das nicht sehen oder tun.");
            case 404 -> language.pick("There is nothing at this address.", "Unter dieser Adresse gibt es nichts.");
            case 503 ->
                language.pick(
                        "It is not able to answer at the moment. Try again in a little while.",
                        "Er kann gerade nicht antworten. Versuchen Sie es gleich noch einmal.");
            default -> language.pick("It gave no further reason.", "Er nannte keinen weiteren Grund.");
        };
    }
}
