package io.holdfast.alerting;

import static io.restassured.RestAssured.given;
import static java.util.Objects.requireNonNull;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.holdfast.contracts.Topic;
import io.holdfast.contracts.Transition;
import io.holdfast.foundation.json.Json;
import io.restassured.path.json.JsonPath;
import io.restassured.specification.RequestSpecification;
import io.smallrye.jwt.build.Jwt;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.eclipse.microprofile.config.ConfigProvider;
import org.jspecify.annotations.Nullable;

/** What the tests of the running service do all the time: send transitions, call the API, wait for what follows. */
public final class Rig {

    private static final AtomicInteger SUBJECTS = new AtomicInteger();
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private static @Nullable Channel nobody;

    private Rig() {}

    /** A channel as its creator knows it. */
    public record Channel(String id, String secret, String etag) {}

    /** A subject that no other test speaks of. */
    public static String newSubject() {
        return "srv-" + SUBJECTS.incrementAndGet() + "-" + Long.toString(System.nanoTime(), 36);
    }

    public static void send(Transition... transitions) {
        try (var producer = producer()) {
            for (var transition : transitions) {
                producer.send(new ProducerRecord<>(
                                Topic.TRANSITIONS.topicName(),
                                transition.subject(),
                                Json.mapper().writeValueAsBytes(transition)))
                        .get();
            }
        } catch (JsonProcessingException | ExecutionException failure) {
            throw new IllegalStateException(failure);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    public static KafkaProducer<String, byte[]> producer() {
        return new KafkaProducer<>(Map.of(
                "bootstrap.servers",
                ConfigProvider.getConfig().getValue("kafka.bootstrap.servers", String.class),
                "key.serializer",
                StringSerializer.class,
                "value.serializer",
                ByteArraySerializer.class));
    }

    public static RequestSpecification as(String role) {
        var token = Jwt.issuer("https://holdfast.local")
                .upn(role + "@example.org")
                .groups(Set.of(role))
                .sign();
        return given().auth().oauth2(token).contentType("application/json");
    }

    public static Channel channel(String url) {
        return channel("webhook", Map.of("url", url));
    }

    public static Channel channel(String type, Map<String, ?> settings) {
        var answer = as("admin")
                .body(Map.of("name", "test", "type", type, "settings", settings))
                .post("/v1/channels")
                .then()
                .statusCode(201)
                .extract();
        return new Channel(answer.path("id"), String.valueOf(answer.<String>path("secret")), answer.header("ETag"));
    }

    /** Only this subject, and only this channel: what other tests left open is not heard. */
    public static void route(Channel channel, String subject) {
        routes(Map.of("matchers", List.of("subject=" + subject), "receiver", List.of(channel.id())));
    }

    /** Only this subject, and every channel that is enabled. */
    public static void routeToEveryone(String subject) {
        routes(Map.of("matchers", List.of("subject=" + subject), "receiver", List.of()));
    }

    /** Lets everything else go nowhere, and nothing wait. */
    public static void routes(Map<String, Object> branch) {
        replaceRoutes(Map.of(
                "group_wait",
                "0s",
                "group_interval",
                "0s",
                "repeat_interval",
                "366d",
                "receiver",
                List.of(nobody().id()),
                "group_by",
                List.of("subject"),
                "routes",
                List.of(branch)));
    }

    /** Replaces the routes, whatever they were. */
    public static void replaceRoutes(Map<String, Object> document) {
        as("admin")
                .header("If-Match", "*")
                .body(document)
                .put("/v1/routes")
                .then()
                .statusCode(200);
    }

    /** A channel that nothing is sent through. */
    public static synchronized Channel nobody() {
        var before = nobody;
        if (before == null) {
            var answer = as("admin")
                    .body(Map.of(
                            "name",
                            "nobody",
                            "type",
                            "webhook",
                            "settings",
                            Map.of("url", "http://127.0.0.1:9/"),
                            "enabled",
                            false))
                    .post("/v1/channels")
                    .then()
                    .statusCode(201)
                    .extract();
            before = new Channel(answer.path("id"), answer.path("secret"), answer.header("ETag"));
            nobody = before;
        }
        return before;
    }

    public static void remove(Channel channel) {
        as("admin").delete("/v1/channels/" + channel.id()).then().statusCode(204);
    }

    /** The one finding of a subject, once it fits. */
    public static JsonPath finding(String subject, Predicate<JsonPath> fits) {
        return await().atMost(PATIENCE)
                .until(
                        () -> as("viewer")
                                .queryParam("subject", subject)
                                .get("/v1/findings")
                                .then()
                                .statusCode(200)
                                .extract()
                                .jsonPath(),
                        found -> found.getList("items").size() == 1 && fits.test(found.setRootPath("items[0]")));
    }

    public static JsonPath finding(String subject, String status) {
        return finding(subject, found -> status.equals(found.getString("status")));
    }

    /** The notifications of a channel, oldest first, once they fit. */
    public static List<Map<String, Object>> notifications(Channel channel, Predicate<List<Map<String, Object>>> fits) {
        return await().atMost(PATIENCE)
                .until(
                        () -> requireNonNull(as("viewer")
                                        .queryParam("channel", channel.id())
                                        .get("/v1/notifications")
                                        .then()
                                        .statusCode(200)
                                        .extract()
                                        .jsonPath()
                                        .<Map<String, Object>>getList("items"))
                                .reversed(),
                        fits);
    }

    /** The only notification of a channel, once it is in this state. */
    public static Map<String, Object> notification(Channel channel, String status) {
        return notifications(
                        channel,
                        all -> all.size() == 1 && status.equals(all.getFirst().get("status")))
                .getFirst();
    }

    @SuppressWarnings("unchecked")
    public static List<Map<String, Object>> attempts(Map<String, Object> notification) {
        return (List<Map<String, Object>>) requireNonNull(notification.get("attempts"));
    }
}
