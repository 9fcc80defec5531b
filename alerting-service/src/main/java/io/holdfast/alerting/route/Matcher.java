package io.holdfast.alerting.route;

import com.fasterxml.jackson.annotation.JsonValue;
import com.google.re2j.Pattern;
import com.google.re2j.PatternSyntaxException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * One condition on one label, written as Alertmanager's: {@code severity=high}, {@code owner!=ops},
 * {@code subject=~"db-.*"}, {@code asset.stage!~dev|test}. Regular expressions are RE2's, hold in linear time and must
 * match the whole value. Of a label with several values any may match; {@code !=} and {@code !~} ask that none does.
 */
public final class Matcher {

    static final int MAX_LENGTH = 1000;
    private static final int MAX_VALUE = 10_000;

    /** How label and value are compared. */
    enum Operator {
        EQUALS("="),
        DIFFERS("!="),
        MATCHES("=~"),
        MATCHES_NOT("!~");

        private final String sign;

        Operator(String sign) {
            this.sign = sign;
        }
    }

    /** What became of reading one. */
    sealed interface Parsed {
        record Valid(Matcher matcher) implements Parsed {}

        record Invalid(String reason) implements Parsed {}
    }

    private final String text;
    private final String label;
    private final Operator operator;
    private final String value;
    private final @Nullable Pattern pattern;

    private Matcher(String text, String label, Operator operator, String value, @Nullable Pattern pattern) {
        this.text = text;
        this.label = label;
        this.operator = operator;
        this.value = value;
        this.pattern = pattern;
    }

    static Parsed parse(String text) {
        if (text.length() > MAX_LENGTH || text.indexOf('\0') >= 0) {
            return new Parsed.Invalid("at most " + MAX_LENGTH + " characters, and no U+0000");
        }
        var operator = operatorOf(text);
        if (operator == null) {
            return new Parsed.Invalid("'" + text + "' has no operator; write label=value, !=, =~ or !~");
        }
        var at = text.indexOf(operator.sign);
        var label = text.substring(0, at).strip();
        if (!Labels.isKnown(label)) {
            return new Parsed.Invalid("'" + label + "' is no label; known are " + Labels.known());
        }
        return compile(
                text.strip(),
                label,
                operator,
                unquoted(text.substring(at + operator.sign.length()).strip()));
    }

    private static Parsed compile(String text, String label, Operator operator, String value) {
        return switch (operator) {
            case EQUALS, DIFFERS ->
                new Parsed.Valid(new Matcher(text, label, operator, Labels.fold(label, value), null));
            case MATCHES, MATCHES_NOT -> {
                try {
                    var flags = Labels.isEnumerated(label) ? Pattern.CASE_INSENSITIVE : 0;
                    yield new Parsed.Valid(new Matcher(text, label, operator, value, Pattern.compile(value, flags)));
                } catch (PatternSyntaxException wrong) {
                    yield new Parsed.Invalid("not a regular expression: " + wrong.getMessage());
                }
            }
        };
    }

    /** The operator that stands first; of two that begin at the same place the longer one. */
    private static @Nullable Operator operatorOf(String text) {
        return Arrays.stream(Operator.values())
                .filter(each -> text.contains(each.sign))
                .min(Comparator.comparingInt((Operator each) -> text.indexOf(each.sign))
                        .thenComparingInt(each -> -each.sign.length()))
                .orElse(null);
    }

    private static String unquoted(String value) {
        var quoted = value.length() >= 2 && value.startsWith("\"") && value.endsWith("\"");
        return quoted ? value.substring(1, value.length() - 1) : value;
    }

    Fit test(Labels labels) {
        var values = labels.of(label);
        return switch (operator) {
            case EQUALS -> any(values, value::equals);
            case DIFFERS -> not(any(values, value::equals));
            case MATCHES -> regex(values);
            case MATCHES_NOT -> not(regex(values));
        };
    }

    private Fit regex(List<String> values) {
        // The text may come from an inventory; there is an end to what is worth looking at.
        if (pattern == null || values.stream().anyMatch(each -> each.length() > MAX_VALUE)) {
            return Fit.UNKNOWN;
        }
        return any(values, pattern::matches);
    }

    private static Fit any(List<String> values, Predicate<String> fits) {
        return values.stream().anyMatch(fits) ? Fit.YES : Fit.NO;
    }

    private static Fit not(Fit fit) {
        return switch (fit) {
            case YES -> Fit.NO;
            case NO -> Fit.YES;
            case UNKNOWN -> Fit.UNKNOWN;
        };
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Matcher matcher && text.equals(matcher.text);
    }

    @Override
    public int hashCode() {
        return text.hashCode();
    }

    @JsonValue
    @Override
    public String toString() {
        return text;
    }
}
