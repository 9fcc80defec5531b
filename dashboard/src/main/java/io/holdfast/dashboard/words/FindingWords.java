package io.holdfast.dashboard.words;

import io.holdfast.dashboard.services.alerting.FindingCondition;
import io.holdfast.dashboard.services.alerting.FindingStatus;
import io.quarkus.qute.TemplateExtension;
import io.quarkus.qute.TemplateExtension.TemplateAttribute;
import io.quarkus.qute.TemplateInstance;

/** How far a finding is, and how it is with its subject: two things that are never said with the same word. */
@TemplateExtension
public final class FindingWords {

    private FindingWords() {}

    public static String word(FindingStatus status, @TemplateAttribute(TemplateInstance.LOCALE) Object locale) {
        var language = Language.of(locale);
        return switch (status) {
            case OPEN -> language.pick("Open", "Offen");
            case ACKNOWLEDGED -> language.pick("Acknowledged", "Angenommen");
            case IN_PROGRESS -> language.pick("In progress", "In Arbeit");
            case AWAITING_VERIFICATION -> language.pick("Awaiting proof", "Wartet auf Beweis");
            case RESOLVED -> language.pick("Resolved", "Gelöst");
            case CLOSED -> language.pick("Closed", "Geschlossen");
        };
    }

    public static String word(FindingCondition condition, @TemplateAttribute(TemplateInstance.LOCALE) Object locale) {
        var language = Language.of(locale);
        return switch (condition) {
            case PENDING -> language.pick("Pending", "Ausstehend");
            case FAILING -> language.pick("Failing", "Verletzt");
            case RECOVERING -> language.pick("Recovering", "Erholt sich");
            case PASSING -> language.pick("Holds", "Hält");
            case NO_DATA -> language.pick("No data", "Keine Daten");
            case ERROR -> language.pick("Undecidable", "Nicht entscheidbar");
        };
    }

    /** The style sheet's class, which is also the icon; only what holds is green. */
    public static String slug(FindingCondition condition) {
        return switch (condition) {
            case PENDING -> "exempt";
            case FAILING -> "not-satisfied";
            case RECOVERING -> "stale";
            case PASSING -> "satisfied";
            case NO_DATA -> "no-data";
            case ERROR -> "inconclusive";
        };
    }
}
