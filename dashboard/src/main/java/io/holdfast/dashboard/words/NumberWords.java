package io.holdfast.dashboard.words;

import io.quarkus.qute.TemplateExtension;
import io.quarkus.qute.TemplateExtension.TemplateAttribute;
import io.quarkus.qute.TemplateInstance;
import java.math.RoundingMode;
import java.text.NumberFormat;
import java.util.Locale;

/** Numbers as people read them in their language. */
@TemplateExtension
public final class NumberWords {

    /** A percent sign stands apart in both languages, and never on a line of its own. */
    private static final String PERCENT = "\u00a0%";

    private NumberWords() {}

    public static String grouped(Number number, @TemplateAttribute(TemplateInstance.LOCALE) Object locale) {
        return NumberFormat.getIntegerInstance(Language.of(locale).locale()).format(number);
    }

    /** Rounded down, so that 99.97 % never reads as all. */
    public static String percent(Double value, @TemplateAttribute(TemplateInstance.LOCALE) Object locale) {
        var format = NumberFormat.getNumberInstance(Language.of(locale).locale());
        format.setMaximumFractionDigits(1);
        format.setRoundingMode(RoundingMode.DOWN);
        return format.format(value) + PERCENT;
    }

    /** "http_status" or "opened" as words, for codes that have no word of their own. */
    public static String words(String code) {
        var text = code.replace('_', ' ').replace('-', ' ').toLowerCase(Locale.ROOT);
        return text.isEmpty() ? text : Character.toUpperCase(text.charAt(0)) + text.substring(1);
    }
}
