package io.holdfast.evidence.validate;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.holdfast.contracts.Violation;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Brings every CloudEvents mode into one form, the object of the JSON format. Strict where JSON is ambiguous: a name that
 * appears twice and text after the end are refused, and decimals keep every digit.
 *
 * @see <a href="https://github.com/cloudevents/spec/blob/v1.0.2/cloudevents/formats/json-format.md">JSON format</a>
 * @see <a href="https://github.com/cloudevents/spec/blob/v1.0.2/cloudevents/bindings/kafka-protocol-binding.md">Kafka
 *     binding</a>
 */
public final class CloudEventReader {

    public static final String STRUCTURED = "application/cloudevents+json";
    private static final String KAFKA_PREFIX = "ce_";
    private static final String CONTENT_TYPE = "content-type";

    private static final ObjectReader TREES = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_READING_DUP_TREE_KEY)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
            .build()
            .readerFor(JsonNode.class);

    private CloudEventReader() {}

    /** What an array of events held: a list of readings, or why it is not an array. */
    public sealed interface BatchReading {
        record Events(List<Reading> readings) implements BatchReading {}

        record Unreadable(Refusal refusal) implements BatchReading {}
    }

    /** One event in structured mode. */
    public static Reading structured(byte[] json) {
        return structured(json, 0, json.length);
    }

    /** One event in structured mode, as a part of {@code bytes}: one line of NDJSON. */
    public static Reading structured(byte[] bytes, int offset, int length) {
        try {
            return envelope(TREES.readTree(bytes, offset, length));
        } catch (IOException notJson) {
            return new Reading.Unreadable(notJson(notJson));
        }
    }

    /** Events in batched mode: one JSON array of structured events. */
    public static BatchReading batch(byte[] json) {
        try {
            var tree = TREES.readTree(json);
            if (!tree.isArray()) {
                return new BatchReading.Unreadable(Refusal.of(
                        Reason.NOT_A_CLOUDEVENT,
                        "a batch is a JSON array of CloudEvents",
                        new Violation("$", "must be an array")));
            }
            var readings = new ArrayList<Reading>(tree.size());
            tree.forEach(element -> readings.add(envelope(element)));
            return new BatchReading.Events(readings);
        } catch (IOException notJson) {
            return new BatchReading.Unreadable(notJson(notJson));
        }
    }

    /**
     * One event in binary mode.
     *
     * @param attributes the context attributes by their bare names
     * @param contentType the type of {@code data}; null when the sender named none
     */
    public static Reading binary(Map<String, String> attributes, @Nullable String contentType, byte[] data) {
        var envelope = JsonNodeFactory.instance.objectNode();
        attributes.forEach(envelope::put);
        if (contentType != null) {
            envelope.put("datacontenttype", contentType);
        }
        if (data.length == 0) {
            return new Reading.Read(envelope);
        }
        try {
            envelope.set("data", TREES.readTree(data));
            return new Reading.Read(envelope);
        } catch (IOException notJson) {
            return new Reading.Unreadable(notJson(notJson));
        }
    }

    /**
     * One event as it lies in a Kafka record, binary ({@code ce_} headers) or structured. A record without any of the
     * binding's headers is taken as structured, since that is what a plain console producer writes.
     */
    public static Reading kafka(Map<String, String> headers, byte @Nullable [] value) {
        var contentType = headers.get(CONTENT_TYPE);
        var attributes = new LinkedHashMap<String, String>();
        headers.forEach((name, text) -> {
            if (name.startsWith(KAFKA_PREFIX)) {
                attributes.put(name.substring(KAFKA_PREFIX.length()), text);
            }
        });
        if (isStructured(contentType) || attributes.isEmpty()) {
            return value == null
                    ? new Reading.Unreadable(Refusal.of(Reason.NOT_JSON, "the record has no value"))
                    : structured(value);
        }
        return binary(attributes, contentType, value == null ? new byte[0] : value);
    }

    private static boolean isStructured(@Nullable String contentType) {
        return contentType != null && contentType.toLowerCase(Locale.ROOT).startsWith(STRUCTURED);
    }

    private static Reading envelope(JsonNode tree) {
        return tree instanceof ObjectNode object
                ? new Reading.Read(object)
                : new Reading.Unreadable(Refusal.of(
                        tree.isMissingNode() ? Reason.NOT_JSON : Reason.NOT_A_CLOUDEVENT,
                        tree.isMissingNode() ? "there is nothing to read" : "a CloudEvent is a JSON object",
                        new Violation("$", "must be an object")));
    }

    private static Refusal notJson(IOException failure) {
        var where = "$";
        var what = String.valueOf(failure.getMessage());
        if (failure instanceof JsonProcessingException broken) {
            var location = broken.getLocation();
            what = broken.getOriginalMessage();
            where = location == null ? where : "line " + location.getLineNr() + ", column " + location.getColumnNr();
        }
        return Refusal.of(Reason.NOT_JSON, "the body is not one JSON value", new Violation(where, what));
    }
}
