package io.holdfast.local.demo;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;

/** The CloudEvents of the demo. Their ids are digests of all that they say: the same fact again is a duplicate, any other is not. */
final class Event {

    private static final ObjectMapper JSON = new ObjectMapper();

    /** An inventory is made every hour; within the hour it is the same one. */
    private static final Rhythm INVENTORIES = new Rhythm(Duration.ofHours(1), Duration.ZERO);

    private Event() {}

    static ObjectNode of(Signal.Fact fact) {
        return event(fact.source(), fact.kind(), fact.subject(), fact.time(), fact.data());
    }

    /** The whole population, as the hour's inventory has it. */
    static ObjectNode listing(String source, Population population, Instant now) {
        var data = JSON.createObjectNode();
        data.putObject("population").put("uid", population.uid()).put("kind", population.kind());
        data.put("complete", true);
        data.set("assets", JSON.valueToTree(population.members()));
        return event(source, "inventory.snapshot", population.uid(), INVENTORIES.latest(now), data);
    }

    private static ObjectNode event(String source, String kind, String subject, Instant time, JsonNode data) {
        var event = JSON.createObjectNode()
                .put("specversion", "1.0")
                .put("source", source)
                .put("type", kind)
                .put("subject", subject)
                .put("time", time.toString())
                .put("datacontenttype", "application/json");
        event.set("data", data);
        return event.put("id", digest(event.toString()));
    }

    private static String digest(String text) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(UTF_8));
            return HexFormat.of().formatHex(digest, 0, 16);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java platform has SHA-256", impossible);
        }
    }
}
