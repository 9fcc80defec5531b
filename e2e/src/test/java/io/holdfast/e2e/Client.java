package io.holdfast.e2e;

import static io.restassured.config.EncoderConfig.encoderConfig;
import static java.util.stream.Collectors.joining;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.holdfast.contracts.Topic;
import io.holdfast.local.LocalSuite;
import io.holdfast.local.identity.Role;
import io.holdfast.local.settings.Listener;
import io.restassured.RestAssured;
import io.restassured.config.RestAssuredConfig;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ExtractableResponse;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.internals.RecordHeader;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;

/** What an ops system and a security team do with the suite, through its public API only. */
final class Client {

    static final String CLOUD_EVENT = "application/cloudevents+json";
    static final String NDJSON = "application/x-ndjson";

    private static final ObjectMapper JSON = new ObjectMapper();

    private final LocalSuite suite;

    Client(LocalSuite suite) {
        this.suite = suite;
    }

    static String now() {
        return Instant.now().truncatedTo(ChronoUnit.MILLIS).toString();
    }

    static String json(Object value) {
        try {
            return JSON.writeValueAsString(value);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    RequestSpecification as(Role role, Listener part) {
        try {
            // Media types that RestAssured does not know are text here, so that a test sends exactly what it says.
            var encoders = encoderConfig()
                    .encodeContentTypeAs(CLOUD_EVENT, ContentType.TEXT)
                    .encodeContentTypeAs("application/cloudevents-batch+json", ContentType.TEXT)
                    .encodeContentTypeAs(NDJSON, ContentType.TEXT)
                    .appendDefaultContentCharsetToContentTypeIfUndefined(false);
            return RestAssured.given()
                    .config(RestAssuredConfig.config().encoderConfig(encoders))
                    .baseUri(suite.url(part))
                    .auth()
                    .oauth2(suite.token(role));
        } catch (IOException failure) {
            throw new IllegalStateException(failure);
        }
    }

    Response post(String contentType, String body) {
        return as(Role.OPERATOR, Listener.EVIDENCE)
                .contentType(contentType)
                .body(body)
                .post("/v1/evidence");
    }

    void postOne(Map<String, Object> event) {
        post(CLOUD_EVENT, json(event)).then().statusCode(202);
    }

    void postLines(List<Map<String, Object>> events) {
        post(NDJSON, events.stream().map(Client::json).collect(joining("\n")))
                .then()
                .statusCode(202);
    }

    /** Writes to the inbound topic and returns when the broker has it. */
    void produce(byte[] value, String contentType) throws ExecutionException, InterruptedException {
        Map<String, Object> config = Map.of(
                "bootstrap.servers",
                suite.kafka(),
                "acks",
                "all",
                "key.serializer",
                StringSerializer.class,
                "value.serializer",
                ByteArraySerializer.class);
        try (var producer = new KafkaProducer<String, byte[]>(config)) {
            var record = new ProducerRecord<String, byte[]>(Topic.INBOUND.topicName(), value);
            record.headers()
                    .add(new RecordHeader(
                            "content-type", contentType.getBytes(java.nio.charset.StandardCharsets.UTF_8)));
            producer.send(record).get();
        }
    }

    /** A complete inventory that names every subject of the given signals. */
    void declareAssets(Signal... signals) {
        declareEstate(
                "e2e-estate",
                Arrays.stream(signals).map(Client::asset).distinct().toList());
    }

    /** A complete inventory. */
    void declareEstate(String uid, List<Map<String, Object>> assets) {
        postOne(Map.of(
                "specversion",
                "1.0",
                "id",
                "inventory-" + now(),
                "source",
                "e2e",
                "type",
                "inventory.snapshot",
                "subject",
                uid,
                "time",
                now(),
                "data",
                Map.of("population", Map.of("uid", uid, "kind", "system"), "complete", true, "assets", assets)));
    }

    private static Map<String, Object> asset(Signal signal) {
        return switch (signal) {
            case BACKUP_SUCCESS, PATCH_LEVEL ->
                Map.of(
                        "uid",
                        signal.subject(),
                        "kind",
                        "system",
                        "name",
                        "Shop",
                        "owner",
                        "ops",
                        "criticality",
                        "medium",
                        "labels",
                        Map.of("backup", "required"));
            case TWO_FACTOR_ENFORCEMENT ->
                Map.of(
                        "uid",
                        signal.subject(),
                        "kind",
                        "account",
                        "name",
                        "alice",
                        "owner",
                        "it",
                        "criticality",
                        "medium",
                        "labels",
                        Map.of("enabled", "true"));
            case PERMISSION_AUDIT ->
                Map.of(
                        "uid",
                        signal.subject(),
                        "kind",
                        "database",
                        "name",
                        "Customers",
                        "owner",
                        "dba",
                        "criticality",
                        "high",
                        "labels",
                        Map.of());
        };
    }

    /** The status of a control on a subject; {@code none} before it was judged for the first time. */
    String status(Signal signal) {
        var items =
                get(Listener.CONTROL, "/v1/controls/" + signal.control() + "/assessments?subject=" + signal.subject());
        return items.getList("items").isEmpty() ? "none" : items.getString("items[0].status");
    }

    /** Every status that a control had on a subject, the first one first. */
    List<String> history(Signal signal) {
        return get(Listener.CONTROL, "/v1/transitions?control=" + signal.control() + "&subject=" + signal.subject())
                .getList("items.to", String.class)
                .reversed();
    }

    JsonPath findings(Signal signal) {
        return get(Listener.ALERTING, "/v1/findings?control=" + signal.control() + "&subject=" + signal.subject());
    }

    JsonPath get(Listener part, String path) {
        return as(Role.VIEWER, part).get(path).then().statusCode(200).extract().jsonPath();
    }

    /** Registers a webhook channel and returns the secret that it signs with. */
    String registerChannel(String url) {
        return register("e2e", url, true).path("secret");
    }

    /** Registers a webhook channel and returns its id. */
    String registerChannelAs(String name, String url) {
        return register(name, url, true).path("id");
    }

    /** Registers a channel that nothing is sent through, and returns its id. */
    String registerSilentChannel(String name) {
        return register(name, "http://127.0.0.1:9/", false).path("id");
    }

    /** Replaces the routes, whatever they were. */
    void putRoutes(Map<String, Object> routes) {
        as(Role.ADMIN, Listener.ALERTING)
                .contentType(ContentType.JSON)
                .header("If-Match", "*")
                .body(json(routes))
                .put("/v1/routes")
                .then()
                .statusCode(200);
    }

    private ExtractableResponse<Response> register(String name, String url, boolean enabled) {
        return as(Role.ADMIN, Listener.ALERTING)
                .contentType(ContentType.JSON)
                .body(json(Map.of("name", name, "type", "webhook", "settings", Map.of("url", url), "enabled", enabled)))
                .post("/v1/channels")
                .then()
                .statusCode(201)
                .extract();
    }
}
