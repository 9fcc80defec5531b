package io.holdfast.dashboard.words;

import io.holdfast.contracts.Asset;
import io.holdfast.contracts.Severity;
import io.quarkus.qute.TemplateExtension;
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

    public static String word(Severity severity) {
        return switch (severity) {
            case LOW -> "Low";
            case MEDIUM -> "Medium";
            case HIGH -> "High";
            case CRITICAL -> "Critical";
        };
    }

    /** The style sheet's class. */
    public static String slug(Severity severity) {
        return "severity-" + word(severity).toLowerCase(Locale.ROOT);
    }

    public static String word(Asset.Criticality criticality) {
        return switch (criticality) {
            case LOW -> "Low";
            case MEDIUM -> "Medium";
            case HIGH -> "High";
            case CRITICAL -> "Critical";
        };
    }

    public static String word(Asset.State state) {
        return switch (state) {
            case DISCOVERED -> "Discovered";
            case ACTIVE -> "Active";
            case RETIRED -> "Retired";
        };
    }
}
