package io.holdfast.evidence.adapt;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;

/**
 * JSON as tools print it, read strictly: a document that stops early, goes on after its end or says a thing twice is
 * broken, because any of it could hide half of the facts.
 */
final class ToolJson {

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
            .build();

    private ToolJson() {}

    /** What became of a text. */
    sealed interface Parsed {
        record Tree(JsonNode root) implements Parsed {}

        record Broken(String why) implements Parsed {}
    }

    static Parsed parse(String text) {
        if (text.isBlank()) {
            return new Parsed.Broken("is empty");
        }
        try {
            return new Parsed.Tree(MAPPER.readTree(text));
        } catch (JsonProcessingException e) {
            var at = e.getLocation();
            var where = at == null ? "" : " (line %d, column %d)".formatted(at.getLineNr(), at.getColumnNr());
            return new Parsed.Broken("is not one whole JSON document" + where + ": " + e.getOriginalMessage());
        }
    }

    /** The same facts give the same text, in whatever order they were put together. */
    static String canonical(Object facts) {
        try {
            return MAPPER.writeValueAsString(facts);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("facts are made of text, numbers, booleans, lists and maps", e);
        }
    }
}
