package io.holdfast.alerting.group;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import io.holdfast.alerting.finding.FindingView;
import io.holdfast.foundation.json.Json;
import java.util.Map;

/** What groups keep as JSON. */
final class FindingJson {

    private static final TypeReference<Map<String, String>> LABELS = new TypeReference<>() {};

    private FindingJson() {}

    static String write(Object value) {
        try {
            return Json.mapper().writeValueAsString(value);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("must be writable: " + value, impossible);
        }
    }

    static FindingView finding(String json) {
        try {
            return Json.mapper().readValue(json, FindingView.class);
        } catch (JsonProcessingException foreign) {
            throw new IllegalStateException("not a finding: " + json, foreign);
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
