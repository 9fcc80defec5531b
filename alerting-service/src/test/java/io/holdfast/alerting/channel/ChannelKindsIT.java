package io.holdfast.alerting.channel;

import static io.holdfast.alerting.Transitions.backupOf;
import static io.holdfast.contracts.Status.NOT_SATISFIED;
import static io.holdfast.contracts.Status.SATISFIED;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;

import com.fasterxml.jackson.databind.JsonNode;
import com.sun.net.httpserver.HttpExchange;
import io.holdfast.alerting.Receiver;
import io.holdfast.alerting.Receiver.Received;
import io.holdfast.alerting.Rig;
import io.holdfast.alerting.Rig.Channel;
import io.holdfast.alerting.RunningParts;
import io.holdfast.alerting.channel.email.SmtpServer;
import io.holdfast.foundation.json.Json;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the kinds do in the running service that they do not do alone: remember, repeat, write topics, be logged. */
@QuarkusTest
@WithTestResource(value = RunningParts.class, scope = TestResourceScope.GLOBAL)
class ChannelKindsIT {

    private final List<Channel> channels = new ArrayList<>();
    private Receiver receiver;

    @BeforeEach
    void start() throws Exception {
        receiver = Receiver.start();
    }

    @AfterEach
    void clean() {
        channels.forEach(Rig::remove);
        receiver.close();
    }

    @Test
    void anAlertmanagerIsToldAgainUntilItIsOver() {
        receiver.answers(Receiver.status(200));
        var channel = channel("alertmanager", Map.of("url", receiver.url()));
        var subject = Rig.newSubject();
        Rig.route(channel, subject);
        Rig.send(backupOf(subject).from(SATISFIED).to(NOT_SATISFIED));

        await().atMost(Duration.ofSeconds(15)).until(() -> alerts(subject).size() >= 3);
        assertThat(alerts(subject))
                .allSatisfy(alert ->
                        assertThat(Instant.parse(alert.path("endsAt").asText())).isAfter(Instant.now()));

        Rig.send(backupOf(subject).sequence(2).from(NOT_SATISFIED).to(SATISFIED));
        await().atMost(Duration.ofSeconds(15))
                .until(() -> isOver(alerts(subject).getLast()));
        var told = alerts(subject).size();
        await().during(Duration.ofSeconds(3))
                .atMost(Duration.ofSeconds(5))
                .until(() -> alerts(subject).size() == told);
        assertThat(alerts(subject))
                .extracting(alert -> alert.path("labels"))
                .containsOnly(alerts(subject).getFirst().path("labels"));
    }

    @Test
    void aGroupIsOneIssueFromItsOpeningToItsEnd() {
        receiver.answers(ChannelKindsIT::jira);
        var settings = Map.of("url", receiver.url(), "email", "a@b.example", "api_token", "t", "project_key", "OPS");
        var channel = channel("jira", settings);
        var subject = Rig.newSubject();
        Rig.route(channel, subject);

        Rig.send(backupOf(subject).from(SATISFIED).to(NOT_SATISFIED));
        await().atMost(Duration.ofSeconds(15)).until(() -> calls().contains("POST /rest/api/3/issue"));
        Rig.send(backupOf(subject).sequence(2).from(NOT_SATISFIED).to(SATISFIED));

        await().atMost(Duration.ofSeconds(15)).untilAsserted(() -> assertThat(calls())
                .containsExactly(
                        "GET /rest/api/3/search/jql",
                        "POST /rest/api/3/issue",
                        "POST /rest/api/3/issue/OPS-1/comment",
                        "GET /rest/api/3/issue/OPS-1/transitions",
                        "POST /rest/api/3/issue/OPS-1/transitions"));
    }

    @Test
    void findingsGoToATopic() throws Exception {
        var topic = newTopic();
        var channel = channel("ocsf_kafka", Map.of("topic", topic));
        var subject = Rig.newSubject();
        Rig.route(channel, subject);
        Rig.send(backupOf(subject).from(SATISFIED).to(NOT_SATISFIED));
        // Otherwise it would be over before anybody is told.
        Rig.notification(channel, "DELIVERED");
        Rig.send(backupOf(subject).sequence(2).from(NOT_SATISFIED).to(SATISFIED));

        var events = events(topic, 2);

        assertThat(events).extracting(event -> event.path("type_uid").asInt()).containsExactly(200301, 200303);
        assertThat(events)
                .extracting(event -> event.at("/resources/0/uid").asText())
                .containsOnly(subject);
    }

    @Test
    void aTopicThatIsNotThereIsTriedAgain() {
        var channel = channel("ocsf_kafka", Map.of("topic", "ocsf-nobody-made-this"));

        test(channel);

        assertThat(Rig.attempts(Rig.notification(channel, "RETRYING"))
                        .getFirst()
                        .get("detail"))
                .asString()
                .startsWith("not taken: ");
    }

    @Test
    void anotherBrokerIsReachedByItsAddress() throws Exception {
        var topic = newTopic();
        var channel =
                channel("ocsf_kafka", Map.of("topic", topic, "bootstrap_servers", broker(), "security", "PLAINTEXT"));

        test(channel);

        assertThat(events(topic, 1)).hasSize(1);
        assertThat(attempt(Rig.notification(channel, "DELIVERED"), "request"))
                .containsEntry("method", "PRODUCE")
                .containsEntry("url", "kafka://" + broker() + "/" + topic);
    }

    @Test
    void aLoginThatIsNotTakenIsTriedAgainAndNotShown() {
        var channel = channel(
                "ocsf_kafka",
                Map.of(
                        "topic", "ocsf-for-those-who-log-in",
                        "bootstrap_servers", broker(),
                        "security", "SASL_PLAINTEXT",
                        "sasl_mechanism", "SCRAM-SHA-512",
                        "username", "holdfast",
                        "password", "sesame"));

        test(channel);

        assertThat(Rig.attempts(Rig.notification(channel, "RETRYING")).toString())
                .contains("not taken: ")
                .doesNotContain("sesame");
        Rig.as("admin")
                .get("/v1/channels/" + channel.id())
                .then()
                .statusCode(200)
                .body("settings.password", equalTo("***"))
                .body("settings.username", equalTo("holdfast"));
    }

    @Test
    void aMailGoesOutFromTheRunningService() throws Exception {
        try (var server = SmtpServer.start(null)) {
            var channel = channel(
                    "email",
                    Map.of(
                            "host", "127.0.0.1",
                            "port", server.port(),
                            "security", "none",
                            "from", "holdfast@example.org",
                            "to", List.of("ops@example.org")));

            test(channel);

            Rig.notification(channel, "DELIVERED");
            assertThat(server.mails()).singleElement().satisfies(mail -> assertThat(mail)
                    .contains("Subject: Test: ", "multipart/alternative"));
        }
    }

    @Test
    void theLogTakesEverything() {
        var channel = channel("log", Map.of());

        test(channel);

        assertThat(attempt(Rig.notification(channel, "DELIVERED"), "request")).containsEntry("method", "LOG");
    }

    @Test
    void theDeliveryLogSaysWhatWasSentAndWhatCameBackButNoSecret() {
        receiver.answers(Receiver.body(404, "channel_not_found"));
        var channel = channel("slack", Map.of("url", receiver.url() + "/services/sesame"));

        test(channel);

        var notification = Rig.notification(channel, "RETRYING");
        assertThat(attempt(notification, "request"))
                .containsEntry("method", "POST")
                .containsEntry("url", receiver.url().replaceFirst("/hook$", "***"))
                .containsKeys("bytes", "excerpt");
        assertThat(attempt(notification, "answer")).containsEntry("excerpt", "channel_not_found");
        assertThat(notification.toString()).doesNotContain("sesame");
        Rig.as("viewer").get("/q/metrics").then().statusCode(200).body(not(containsString("sesame")));
    }

    private Channel channel(String type, Map<String, ?> settings) {
        var channel = Rig.channel(type, settings);
        channels.add(channel);
        return channel;
    }

    private static void test(Channel channel) {
        Rig.as("operator")
                .body(Map.of())
                .post("/v1/channels/" + channel.id() + "/test")
                .then()
                .statusCode(202);
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> attempt(Map<String, Object> notification, String part) {
        return (Map<String, Object>)
                requireNonNull(Rig.attempts(notification).getFirst().get(part));
    }

    /** What the Alertmanager was told of a subject, in order. */
    private List<JsonNode> alerts(String subject) {
        var alerts = new ArrayList<JsonNode>();
        receiver.received().stream().map(Received::json).forEach(sent -> sent.forEach(alerts::add));
        alerts.removeIf(alert -> !subject.equals(alert.at("/labels/subject").asText()));
        return alerts;
    }

    private static boolean isOver(JsonNode alert) {
        return !Instant.parse(alert.path("endsAt").asText()).isAfter(Instant.now());
    }

    private List<String> calls() {
        return receiver.received().stream()
                .map(request -> request.method() + " " + request.path().replaceAll("\\?.*", ""))
                .toList();
    }

    private static void jira(HttpExchange exchange) throws IOException {
        var call = exchange.getRequestMethod() + " " + exchange.getRequestURI().getPath();
        var answer =
                switch (call.replace("/hook/rest/api/3", "")) {
                    case "GET /search/jql" -> Receiver.body(200, "{\"issues\":[]}");
                    case "POST /issue" -> Receiver.body(201, "{\"key\":\"OPS-1\"}");
                    case "POST /issue/OPS-1/comment" -> Receiver.body(201, "{}");
                    case "GET /issue/OPS-1/transitions" ->
                        Receiver.body(
                                200,
                                "{\"transitions\":[{\"id\":\"3\",\"to\":{\"statusCategory\":{\"key\":\"done\"}}}]}");
                    case "POST /issue/OPS-1/transitions" -> Receiver.status(204);
                    default -> Receiver.status(404);
                };
        answer.to(exchange);
    }

    private static String newTopic() throws Exception {
        var topic = "ocsf-" + Long.toString(System.nanoTime(), 36);
        try (var admin = Admin.create(Map.of("bootstrap.servers", broker()))) {
            admin.createTopics(List.of(new NewTopic(topic, 1, (short) 1))).all().get();
        }
        return topic;
    }

    private static List<JsonNode> events(String topic, int count) {
        var settings = Map.<String, Object>of(
                "bootstrap.servers",
                broker(),
                "group.id",
                topic,
                "auto.offset.reset",
                "earliest",
                "key.deserializer",
                StringDeserializer.class,
                "value.deserializer",
                StringDeserializer.class);
        var events = new ArrayList<JsonNode>();
        try (var consumer = new KafkaConsumer<String, String>(settings)) {
            consumer.subscribe(List.of(topic));
            await().atMost(Duration.ofSeconds(30)).until(() -> {
                for (var each : consumer.poll(Duration.ofMillis(200))) {
                    events.add(Json.mapper().readTree(each.value()));
                }
                return events.size() >= count;
            });
        }
        return events;
    }

    private static String broker() {
        return ConfigProvider.getConfig().getValue("kafka.bootstrap.servers", String.class);
    }
}
