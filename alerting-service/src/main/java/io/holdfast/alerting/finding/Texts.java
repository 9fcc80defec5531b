package io.holdfast.alerting.finding;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import io.holdfast.contracts.EvidenceRef;
import io.holdfast.foundation.json.Json;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The columns that hold JSON. */
final class Texts {

    private static final TypeReference<Map<String, String>> LABELS = new TypeReference<>() {};

    private Texts() {}

    static @Nullable String json(@Nullable Object value) {
        try {
            return value == null ? null : Json.mapper().writeValueAsString(value);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("must be writable: " + value, impossible);
        }
    }

    static @Nullable EvidenceRef evidence(@Nullable String json) {
        try {
            return json == null ? null : Json.mapper().readValue(json, EvidenceRef.class);
        } catch (JsonProcessingException foreign) {
            throw new IllegalStateException("not an evidence reference: " + json, foreign);
        }
    }

    static Map<String, String> labels(String json) {
        try {
            return Json.mapper().readValue(json, LABELS);
        } catch (JsonProcessingException foreign) {
            throw new IllegalStateException("not labels: " + json, foreign);
        }
    }
}
