package io.holdfast.control.report.annex;

import io.holdfast.contracts.Status;
import io.holdfast.control.catalog.Assurance;
import io.holdfast.control.catalog.Measure;
import io.holdfast.control.report.standing.DeclarationStanding;
import java.text.MessageFormat;
import java.text.NumberFormat;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.ResourceBundle;

/** The frame of an annex in one language: its words, numbers and dates. Times are told in UTC. */
public final class Words {

    static final String BUNDLE = "annex/words";

    private final Language language;
    private final ResourceBundle bundle;
    private final DateTimeFormatter day;
    private final DateTimeFormatter minute;

    private Words(Language language) {
        this.language = language;
        // Without the fallback a missing bundle is an error on every machine, not the machine's own language.
        this.bundle = ResourceBundle.getBundle(
                BUNDLE,
                Locale.forLanguageTag(language.tag()),
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
        this.day = formatter("pattern.day");
        this.minute = formatter("pattern.minute");
    }

    public static Words of(Language language) {
        return new Words(language);
    }

    public String language() {
        return language.tag();
    }

    public String get(String key) {
        return bundle.getString(key);
    }

    /** Numbers among the arguments choose between singular and plural where the text does. */
    String get(String key, Object... arguments) {
        return new MessageFormat(bundle.getString(key), language.locale()).format(arguments);
    }

    String status(Status status) {
        return get("status." + status);
    }

    String meaning(Status status) {
        return get("status." + status + ".meaning");
    }

    String label(Assurance label) {
        return get("label." + label);
    }

    String meaning(Assurance label) {
        return get("label." + label + ".meaning");
    }

    String type(Measure.Type type) {
        return get("type." + type);
    }

    String number(long number) {
        return NumberFormat.getIntegerInstance(language.locale()).format(number);
    }

    String percent(long part, long whole) {
        var percent = DeclarationStanding.percent(part, whole);
        return percent == null ? get("none") : get("percent", percent);
    }

    String day(Instant instant) {
        return day.format(instant);
    }

    String minute(Instant instant) {
        return minute.format(instant);
    }

    private DateTimeFormatter formatter(String key) {
        return DateTimeFormatter.ofPattern(get(key), language.locale()).withZone(ZoneOffset.UTC);
    }
}
