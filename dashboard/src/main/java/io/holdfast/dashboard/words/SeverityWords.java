package io.holdfast.dashboard.words;

import io.holdfast.contracts.Asset;
import io.holdfast.contracts.Severity;
import io.quarkus.qute.TemplateExtension;
import io.quarkus.qute.TemplateExtension.TemplateAttribute;
import io.quarkus.qute.TemplateInstance;
import java.util.List;
import java.util.Locale;

/** Severity and criticality as people say them. */
@TemplateExtension
public final class SeverityWords {

    private SeverityWords() {}

    /** The severities in the order of filters. */
    public static List<Severity> worstFirst() {
        return List.of(Severity.CRITICAL, Severity.HIGH, Severity.MEDIUM, Severity.LOW);
    }

    public static String word(Severity severity, @TemplateAttribute(TemplateInstance.LOCALE) Object locale) {
        var language = Language.of(locale);
        return switch (severity) {
            case LOW -> language.pick("Low", "Niedrig");
            case MEDIUM -> language.pick("Medium", "Mittel");
            case HIGH -> language.pick("High", "Hoch");
            case CRITICAL -> language.pick("Critical", "Kritisch");
        };
    }

    /** The style sheet's class. */
    public static String slug(Severity severity) {
        return "severity-" + severity.name().toLowerCase(Locale.ROOT);
    }

    public static String word(
            Asset.Criticality criticality, @TemplateAttribute(TemplateInstance.LOCALE) Object locale) {
        var language = Language.of(locale);
        return switch (criticality) {
            case LOW -> language.pick("Low", "Niedrig");
            case MEDIUM -> language.pick("Medium", "Mittel");
            case HIGH -> language.pick("High", "Hoch");
            case CRITICAL -> language.pick("Critical", "Kritisch");
        };
    }

    public static String word(Asset.State state, @TemplateAttribute(TemplateInstance.LOCALE) Object locale) {
        var language = Language.of(locale);
        return switch (state) {
            case DISCOVERED -> language.pick("Discovered", "Entdeckt");
            case ACTIVE -> language.pick("Active", "Aktiv");
            case RETIRED -> language.pick("Retired", "Stillgelegt");
        };
    }
}
