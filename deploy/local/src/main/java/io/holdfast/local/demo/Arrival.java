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
        var finding = finding();
        var others =
                event().at("/data/items").size() + event().at("/data/omitted").asInt() - 1;
        var name = finding.path("subject_name")
                .asText(finding.path("subject").asText(event().path("subject").asText()));
        return others > 0 ? name + " and " + others + " more" : name;
    }

    String control() {
        return finding().path("control_title").asText();
    }

    String severity() {
        return finding().path("severity").asText();
    }

    String reason() {
        return finding().path("reason").asText();
    }

    /** The one that stands for all that the message is about. */
    private JsonNode finding() {
        return event().at("/data/items/0/finding");
    }

    private JsonNode event() {
        try {
            return JSON.readTree(body);
        } catch (JsonProcessingException notJson) {
            return JSON.createObjectNode();
        }
    }
}
