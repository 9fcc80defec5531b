package io.holdfast.local.demo;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Instant;

/**
 * A webhook that arrived.
 *
 * @param id its {@code webhook-id}, the same however often it is sent
 * @param body what it says, as it came
 */
record Arrival(String id, Instant at, String body) {

    private static final ObjectMapper JSON = new ObjectMapper();

    /** What happened to the finding: opened, reopened, resolved, or test. */
    String happening() {
        var type = event().path("type").asText();
        return type.substring(type.lastIndexOf('.') + 1);
    }

    String subject() {
        var data = event().path("data");
        return data.path("subject_name")
                .asText(data.path("subject").asText(event().path("subject").asText()));
    }

    String control() {
        return event().path("data").path("control_title").asText();
    }

    String severity() {
        return event().path("data").path("severity").asText();
    }

    String reason() {
        return event().path("data").path("reason").asText();
    }

    private JsonNode event() {
        try {
            return JSON.readTree(body);
        } catch (JsonProcessingException notJson) {
            return JSON.createObjectNode();
        }
    }
}
