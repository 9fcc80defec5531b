package io.holdfast.local.demo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.time.Instant;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Fills in what a telling leaves open. In its texts stand
 *
 * <ul>
 *   <li>{@code {name}}: a column of the asset that it is about, or {@code {number}}, which counts the tellings;
 *   <li>{@code 18..24} or {@code 0.1..0.9}, as the whole text: a number in between, of the asset and the time;
 *   <li>{@code @}, {@code @-2h}, {@code @+40d}, as the whole text: an instant that far from the telling's own;
 *   <li>{@code @last 300d}, {@code @last 300d-5d}: when something last happened that the asset does every 300 days, or 5
 *       days before that. Within one asset the same span gives the same instants.
 * </ul>
 */
final class Template {

    private static final Pattern COLUMN = Pattern.compile("\\{([.\\w]+)}");
    private static final Pattern RANGE = Pattern.compile("(-?\\d+(?:\\.(\\d+))?)\\.\\.(-?\\d+(?:\\.\\d+)?)");
    private static final Pattern INSTANT =
            Pattern.compile("@(?:last (?<every>\\d+[smhd]))?(?:(?<sign>[+-])(?<span>\\d+[smhd]))?");

    private final Member member;
    private final Instant time;
    private final JsonNodeFactory nodes = JsonNodeFactory.instance;

    Template(Member member, Instant time) {
        this.member = member;
        this.time = time;
    }

    JsonNode fill(JsonNode node) {
        return fill("", node);
    }

    private JsonNode fill(String path, JsonNode node) {
        if (node instanceof ObjectNode object) {
            var filled = nodes.objectNode();
            object.properties().forEach(field -> filled.set(field.getKey(), fill(field.getKey(), field.getValue())));
            return filled;
        }
        if (node.isArray()) {
            var filled = nodes.arrayNode();
            node.forEach(element -> filled.add(fill(path + "[]" + filled.size(), element)));
            return filled;
        }
        return node.isTextual() ? fill(path, node.textValue()) : node;
    }

    private JsonNode fill(String path, String text) {
        var range = RANGE.matcher(text);
        if (range.matches()) {
            return number(range, Chance.of(member.uid(), path, time.toString()));
        }
        var instant = INSTANT.matcher(text);
        return nodes.textNode(instant.matches() ? instant(instant).toString() : columns(text, this::column));
    }

    /** The text with the columns of the asset in it. */
    static String columns(Member member, String text) {
        return columns(text, member::value);
    }

    private JsonNode number(Matcher range, double chance) {
        var low = Double.parseDouble(range.group(1));
        var high = Double.parseDouble(range.group(3));
        if (range.group(2) == null) {
            return nodes.numberNode((long) Math.floor(low + chance * (high - low + 1)));
        }
        var scale = Math.pow(10, range.group(2).length());
        return nodes.numberNode(Math.round((low + chance * (high - low)) * scale) / scale);
    }

    private Instant instant(Matcher found) {
        var every = found.group("every");
        var base = every == null
                ? time
                : Rhythm.of(Spans.parse(every), member.uid(), every).latest(time);
        var span = found.group("span");
        var distance = span == null ? Duration.ZERO : Spans.parse(span);
        return "-".equals(found.group("sign")) ? base.minus(distance) : base.plus(distance);
    }

    private String column(String name) {
        return name.equals("number") ? Long.toString(time.getEpochSecond() / 60 % 1_000_000) : member.value(name);
    }

    private static String columns(String text, UnaryOperator<String> values) {
        return COLUMN.matcher(text).replaceAll(found -> {
            var value = values.apply(found.group(1));
            if (value.isEmpty()) {
                throw new IllegalStateException("there is no '" + found.group(1) + "' for '" + text + "'");
            }
            return Matcher.quoteReplacement(value);
        });
    }
}
