package io.holdfast.evidence.validate;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.holdfast.contracts.Violation;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Reads the context attributes of one event. What is wrong is noted, so that a caller sees all of it at once; the values
 * are good only when nothing was noted.
 */
final class Attributes {

    private static final int MAX_ID = 256;
    private static final int MAX_TYPE = 128;
    private static final int MAX_SUBJECT = 512;
    private static final int MAX_OTHER = 2048;
    private static final Instant EARLIEST = Instant.EPOCH;
    private static final Instant LATEST = Instant.parse("9999-12-31T23:59:59Z");
    private static final String NOT_IN_URIS = "\"<>\\^`{|}";
    private static final Set<String> NAMED = Set.of(
            "specversion",
            "id",
            "source",
            "type",
            "subject",
            "time",
            "datacontenttype",
            "correlationid",
            "recordedtime",
            "dataref",
            "data",
            "data_base64");

    private final ObjectNode envelope;
    private final List<Violation> notCloudEvent = new ArrayList<>();
    private final List<Violation> notEvidence = new ArrayList<>();

    final String id;
    final String source;
    final String type;
    final String subject;
    final Instant time;
    final @Nullable String correlationid;
    final @Nullable String dataref;
    final Map<String, Object> extensions;

    Attributes(ObjectNode envelope) {
        this.envelope = envelope;
        if (!"1.0".equals(envelope.path("specversion").textValue())) {
            notCloudEvent.add(new Violation("specversion", "must be \"1.0\""));
        }
        id = text("id", MAX_ID, notCloudEvent);
        source = uriReference(text("source", MAX_ID, notCloudEvent));
        type = text("type", MAX_TYPE, notCloudEvent);
        subject = text("subject", MAX_SUBJECT, notEvidence);
        time = time();
        correlationid = optionalText("correlationid");
        dataref = optionalText("dataref");
        extensions = extensions();
        checkContentType();
    }

    /** What keeps it from being a CloudEvent at all. */
    List<Violation> notCloudEvent() {
        return notCloudEvent;
    }

    /** What evidence needs beyond a CloudEvent. */
    List<Violation> notEvidence() {
        return notEvidence;
    }

    private String text(String name, int longest, List<Violation> violations) {
        var node = envelope.get(name);
        if (node == null || node.isNull()) {
            violations.add(new Violation(name, "is missing"));
            return "";
        }
        return checked(name, node, longest, violations);
    }

    private @Nullable String optionalText(String name) {
        var node = envelope.get(name);
        return node == null || node.isNull() ? null : checked(name, node, MAX_OTHER, notCloudEvent);
    }

    private static String checked(String name, JsonNode node, int longest, List<Violation> violations) {
        var text = node.textValue();
        if (text == null) {
            violations.add(new Violation(name, "must be a string"));
            return "";
        }
        if (text.isBlank() || text.length() > longest) {
            violations.add(new Violation(name, "must have 1 to " + longest + " characters"));
        } else if (!isPrintable(text)) {
            violations.add(new Violation(name, "must not contain control characters or half of a surrogate pair"));
        }
        return text;
    }

    /** CloudEvents 1.0.2, type system: strings hold no control characters and no half of a surrogate pair. */
    private static boolean isPrintable(String text) {
        for (var i = 0; i < text.length(); i++) {
            var character = text.charAt(i);
            if (Character.isISOControl(character)) {
                return false;
            }
            if (Character.isSurrogate(character)) {
                return text.codePoints()
                        .noneMatch(point -> (point >= Character.MIN_SURROGATE && point <= Character.MAX_SURROGATE)
                                || Character.isISOControl(point));
            }
        }
        return true;
    }

    /** RFC 3986 by its alphabet: what matters is that the source can stand in a URL, not which scheme it has. */
    private String uriReference(String text) {
        for (var i = 0; i < text.length(); i++) {
            var character = text.charAt(i);
            if (character <= ' ' || character >= 0x7f || NOT_IN_URIS.indexOf(character) >= 0) {
                notCloudEvent.add(new Violation("source", "must be a URI reference (RFC 3986)"));
                break;
            }
        }
        return text;
    }

    private Instant time() {
        var text = text("time", MAX_TYPE, notEvidence);
        if (text.isEmpty()) {
            return EARLIEST;
        }
        try {
            var time = OffsetDateTime.parse(text).toInstant();
            if (time.isBefore(EARLIEST) || time.isAfter(LATEST)) {
                notEvidence.add(new Violation("time", "must lie between 1970 and 9999"));
            }
            return time;
        } catch (DateTimeException notRfc3339) {
            notCloudEvent.add(new Violation("time", "must be a time as in RFC 3339, e.g. 2026-11-22T05:00:00Z"));
            return EARLIEST;
        }
    }

    private Map<String, Object> extensions() {
        var kept = new LinkedHashMap<String, Object>();
        for (var attribute : envelope.properties()) {
            var name = attribute.getKey();
            var value = attribute.getValue();
            if (NAMED.contains(name) || value.isNull()) {
                continue;
            }
            if (!isAttributeName(name)) {
                notCloudEvent.add(new Violation(name, "attribute names have only the characters a to z and 0 to 9"));
            } else if (value.isTextual()) {
                kept.put(name, checked(name, value, MAX_OTHER, notCloudEvent));
            } else if (value.isBoolean() || value.isInt()) {
                kept.put(name, value.isInt() ? (Object) value.intValue() : (Object) value.booleanValue());
            } else {
                notCloudEvent.add(new Violation(name, "must be a string, a boolean or a 32-bit integer"));
            }
        }
        return kept;
    }

    private static boolean isAttributeName(String name) {
        return name.chars().allMatch(c -> (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9'));
    }

    private void checkContentType() {
        if (envelope.hasNonNull("data_base64")) {
            notEvidence.add(new Violation("data_base64", "evidence is a JSON object in 'data'"));
        }
        var contentType = envelope.path("datacontenttype").asText("").toLowerCase(Locale.ROOT);
        var mediaType = contentType.split(";", 2)[0].strip();
        if (!mediaType.isEmpty() && !mediaType.equals("application/json") && !mediaType.endsWith("+json")) {
            notEvidence.add(new Violation("datacontenttype", "must be application/json"));
        }
    }
}
