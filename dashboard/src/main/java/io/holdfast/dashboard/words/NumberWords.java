package io.holdfast.dashboard.words;

import io.quarkus.qute.TemplateExtension;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Locale;

/** Numbers as people read them. */
@TemplateExtension
public final class NumberWords {

    private NumberWords() {}

    public static String grouped(long number) {
        return String.format(Locale.ROOT, "%,d", number);
    }

    /** Rounded down, so that 99.97 % never reads as all. */
    public static String percent(Double value) {
        return BigDecimal.valueOf(value)
                        .setScale(1, RoundingMode.DOWN)
                        .stripTrailingZeros()
                        .toPlainString()
                + " %";
    }

    /** "1 control", "2 controls". */
    public static String of(long number, String noun) {
        return grouped(number) + " " + noun + (number == 1 ? "" : "s");
    }

    /** The same for the size of a list. */
    public static String of(int number, String noun) {
        return of((long) number, noun);
    }

    /** "NOT_SATISFIED", "http_status" or "opened" as words. */
    public static String words(String code) {
        var text = code.replace('_', ' ').replace('-', ' ').toLowerCase(Locale.ROOT);
        return text.isEmpty() ? text : Character.toUpperCase(text.charAt(0)) + text.substring(1);
    }
}
