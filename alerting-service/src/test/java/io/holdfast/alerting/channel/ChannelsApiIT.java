package io.holdfast.alerting.channel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;

import com.standardwebhooks.Webhook;
import io.holdfast.alerting.MovableClock;
import io.holdfast.alerting.Receiver;
import io.holdfast.alerting.Rig;
import io.holdfast.alerting.RunningParts;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The channels as callers meet them. */
@QuarkusTest
@WithTestResource(value = RunningParts.class, scope = TestResourceScope.GLOBAL)
class ChannelsApiIT {

    private static final String PROBLEM = "application/problem+json";
    private static final List<String> TYPES =
            List.of("webhook", "email", "slack", "teams", "pagerduty", "alertmanager", "jira", "ocsf_kafka", "log");

    @Inject
    MovableClock clock;

    @AfterEach
    void now() {
        clock.reset();
    }

    @Test
    void theSecretIsShownOnceAndNeverAgain() {
        var channel = Rig.channel("https://receiver.invalid/hook");

        assertThat(channel.secret()).startsWith("whsec_");
        var path = "/v1/channels/" + channel.id();
        Rig.as("admin").get(path).then().statusCode(200).body(not(containsString("whsec_")));
        Rig.as("admin").get("/v1/channels").then().statusCode(200).body(not(containsString("whsec_")));
        Rig.remove(channel);
    }

    @Test
    void changingNeedsWhatTheCallerHasSeen() {
        var channel = Rig.channel("https://receiver.invalid/hook");
        var path = "/v1/channels/" + channel.id();
        var body = Map.of(
                "name",
                "renamed",
                "type",
                "webhook",
                "settings",
                Map.of("url", "https://receiver.invalid/2"),
                "enabled",
                false);

        Rig.as("admin").body(body).put(path).then().statusCode(428).contentType(PROBLEM);
        Rig.as("admin")
                .header("If-Match", "\"9\"")
                .body(body)
                .put(path)
                .then()
                .statusCode(412)
                .contentType(PROBLEM);
        Rig.as("admin")
                .header("If-Match", channel.etag())
                .body(body)
                .put(path)
                .then()
                .statusCode(200)
                .header("ETag", "\"2\"")
                .body("name", equalTo("renamed"))
                .body("enabled", equalTo(false))
                .body("settings.url", equalTo("https://receiver.invalid/2"));
        Rig.remove(channel);
    }

    @Test
    void aRemovedChannelIsGone() {
        var channel = Rig.channel("https://receiver.invalid/hook");
        Rig.remove(channel);
        var path = "/v1/channels/" + channel.id();

        Rig.as("viewer").get(path).then().statusCode(404).contentType(PROBLEM);
        Rig.as("admin").delete(path).then().statusCode(404).contentType(PROBLEM);
        Rig.as("operator").post(path + "/test").then().statusCode(404).contentType(PROBLEM);
        Rig.as("viewer").get("/v1/channels").then().body("items.id", not(hasItem(channel.id())));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "no name      | {\"type\":\"webhook\",\"settings\":{\"url\":\"https://a.example\"}} | 422 | name",
                "a blank name | {\"name\":\" \",\"type\":\"webhook\",\"settings\":{\"url\":\"https://a.example\"}} | 422 | name",
                "another type | {\"name\":\"x\",\"type\":\"pigeon\",\"settings\":{}} | 422 | type",
                "no settings  | {\"name\":\"x\",\"type\":\"webhook\"} | 422 | settings.url",
                "no object    | {\"name\":\"x\",\"type\":\"webhook\",\"settings\":[]} | 422 | settings",
                "user info    | {\"name\":\"x\",\"type\":\"webhook\",\"settings\":{\"url\":\"https://a:b@a.example\"}} | 422 | settings.url",
                "a file       | {\"name\":\"x\",\"type\":\"webhook\",\"settings\":{\"url\":\"file:///etc/passwd\"}} | 422 | settings.url",
                "inside       | {\"name\":\"x\",\"type\":\"webhook\",\"settings\":{\"url\":\"http://169.254.169.254/\"}} | 422 | settings.url",
                "in disguise  | {\"name\":\"x\",\"type\":\"slack\",\"settings\":{\"url\":\"http://2852039166/\"}} | 422 | settings.url",
                "a mail inside | {\"name\":\"x\",\"type\":\"email\",\"settings\":{\"host\":\"10.0.0.1\",\"from\":\"a@b.example\",\"to\":[\"a@b.example\"]}} | 422 | settings.host",
                "a broker inside | {\"name\":\"x\",\"type\":\"ocsf_kafka\",\"settings\":{\"topic\":\"t\",\"bootstrap_servers\":\"10.0.0.1:9092\"}} | 422 | settings.bootstrap_servers",
                "Jira inside  | {\"name\":\"x\",\"type\":\"jira\",\"settings\":{\"url\":\"http://10.0.0.1\",\"email\":\"a@b\",\"api_token\":\"t\",\"project_key\":\"OPS\"}} | 422 | settings.url",
                "unknown one  | {\"name\":\"x\",\"type\":\"webhook\",\"settings\":{\"url\":\"https://a.example\",\"secret\":\"s\"}} | 422 | settings.secret",
                "own secret   | {\"name\":\"x\",\"type\":\"webhook\",\"settings\":{},\"secret\":\"s\"} | 400 | secret",
                "wrong type   | {\"name\":\"x\",\"type\":\"webhook\",\"settings\":{},\"enabled\":\"no\"} | 400 | enabled",
            })
    void whatCanNotBeAChannelIsRefused(String what, String body, int status, String field) {
        Rig.as("admin")
                .body(body)
                .post("/v1/channels")
                .then()
                .statusCode(status)
                .contentType(PROBLEM)
                .body("violations.field", hasItem(field));
    }

    @Test
    void whileASecretIsReplacedTheOldOneSignsAlongForADay() throws Exception {
        try (var receiver = Receiver.start()) {
            var channel = Rig.channel(receiver.url());
            var path = "/v1/channels/" + channel.id();
            var rotated = Rig.as("admin")
                    .post(path + "/rotate-secret")
                    .then()
                    .statusCode(200)
                    .extract();
            var secret = rotated.<String>path("secret");
            assertThat(secret).startsWith("whsec_").isNotEqualTo(channel.secret());
            assertThat(rotated.<String>path("previous_secret_until")).isNotNull();
            Rig.as("admin").get(path).then().body(not(containsString("whsec_")));

            Rig.as("operator").body(Map.of()).post(path + "/test").then().statusCode(202);
            Rig.notification(channel, "DELIVERED");

            var request = receiver.received().getFirst();
            new Webhook(channel.secret()).verify(request.body(), request.headers());
            new Webhook(secret).verify(request.body(), request.headers());

            clock.skip(Duration.ofHours(25));
            Rig.as("viewer").get(path).then().body("$", not(hasKey("previous_secret_until")));
            Rig.remove(channel);
        }
    }

    @Test
    void aChannelMayChangeToASignatureThatItsReceiverCanOnlyCheck() {
        var channel = Rig.channel("https://receiver.invalid/hook");
        var path = "/v1/channels/" + channel.id();
        var settings = Map.of("url", "https://receiver.invalid/hook", "signature", "ed25519");

        Rig.as("admin")
                .header("If-Match", channel.etag())
                .body(Map.of("name", "test", "type", "webhook", "settings", settings))
                .put(path)
                .then()
                .statusCode(200)
                .body("public_key", startsWith("whpk_"))
                .body("$", not(hasKey("secret")));

        Rig.as("viewer").get(path).then().body("public_key", startsWith("whpk_"));
        Rig.remove(channel);
    }

    @Test
    void whatDoesNotSignHasNothingToRotate() {
        var channel = Rig.channel("log", Map.of());

        Rig.as("admin")
                .post("/v1/channels/" + channel.id() + "/rotate-secret")
                .then()
                .statusCode(409)
                .contentType(PROBLEM);
        Rig.remove(channel);
    }

    @Test
    void aSecretOfTheSettingsIsWrittenAndNotRead() {
        var settings = Map.of(
                "url", "https://jira.invalid", "email", "a@b.example", "api_token", "sesame", "project_key", "OPS");
        var channel = Rig.channel("jira", settings);
        var path = "/v1/channels/" + channel.id();

        var read = Rig.as("admin")
                .get(path)
                .then()
                .statusCode(200)
                .body(not(containsString("sesame")))
                .extract();
        var back = read.<Map<String, Object>>path("settings");
        assertThat(back).containsEntry("api_token", "***").containsEntry("project_key", "OPS");
        var elsewhere = new HashMap<>(back);
        elsewhere.put("url", "https://thief.invalid");

        Rig.as("admin")
                .header("If-Match", channel.etag())
                .body(Map.of("name", "kept", "type", "jira", "settings", back))
                .put(path)
                .then()
                .statusCode(200);
        Rig.as("admin")
                .header("If-Match", "\"2\"")
                .body(Map.of("name", "moved", "type", "jira", "settings", elsewhere))
                .put(path)
                .then()
                .statusCode(422)
                .body("violations.field", hasItem("settings.api_token"));
        Rig.remove(channel);
    }

    @Test
    void aChannelStaysOfItsType() {
        var channel = Rig.channel("log", Map.of());

        Rig.as("admin")
                .header("If-Match", channel.etag())
                .body(Map.of("name", "x", "type", "webhook", "settings", Map.of("url", "https://a.example")))
                .put("/v1/channels/" + channel.id())
                .then()
                .statusCode(422)
                .body("violations.field", hasItem("type"));
        Rig.remove(channel);
    }

    @Test
    void everyTypeSaysWhatItMustBeTold() {
        Rig.as("viewer")
                .get("/v1/channel-types")
                .then()
                .statusCode(200)
                .body("items.type", equalTo(TYPES))
                .body("items.find { it.type == 'slack' }.schema.properties.url.writeOnly", equalTo(true))
                .body("items.find { it.type == 'jira' }.schema.required", hasItem("project_key"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"webhook", "email", "slack", "teams", "pagerduty", "alertmanager", "jira", "ocsf_kafka", "log"})
    void everyTypeShowsWhatItWouldSend(String type) {
        Rig.as("operator")
                .body(Map.of("type", type))
                .queryParam("reason", "RESOLVED")
                .post("/v1/channels/preview")
                .then()
                .statusCode(200)
                .body("content_type", not(equalTo("")))
                .body("body", containsString("holdfast-test"));
    }

    @Test
    void aChannelShowsWhatItWouldSend() {
        var channel = Rig.channel("pagerduty", Map.of("routing_key", "0123456789abcdef0123456789abcdef"));
        var path = "/v1/channels/" + channel.id() + "/preview";

        Rig.as("viewer")
                .get(path)
                .then()
                .statusCode(200)
                .body("body", containsString("\"event_action\":\"trigger\""))
                .body("body", not(containsString("0123456789abcdef")));
        Rig.as("viewer")
                .queryParam("reason", "RESOLVED")
                .get(path)
                .then()
                .body("body", containsString("\"event_action\":\"resolve\""));
        Rig.as("viewer").queryParam("reason", "WHATEVER").get(path).then().statusCode(400);
        Rig.remove(channel);
    }

    @Test
    void whatCanNotBePreviewedIsRefused() {
        Rig.as("operator")
                .body(Map.of("type", "pigeon"))
                .post("/v1/channels/preview")
                .then()
                .statusCode(422);
        Rig.as("operator")
                .body(Map.of("type", "slack", "settings", Map.of("url", "http://10.0.0.1")))
                .post("/v1/channels/preview")
                .then()
                .statusCode(422)
                .body("violations.field", hasItem("settings.url"));
    }

    @Test
    void everythingThatIsWrongIsNamedAtOnce() {
        Rig.as("admin")
                .body("{\"type\":\"webhook\",\"settings\":{\"url\":\"gopher://x\",\"signature\":\"none\"}}")
                .post("/v1/channels")
                .then()
                .statusCode(422)
                .body("violations.size()", equalTo(3));
    }

    @Test
    void anEmptyRequestIsRefused() {
        Rig.as("admin").post("/v1/channels").then().statusCode(400).contentType(PROBLEM);
    }

    @Test
    void onlyAnAdminSetsChannelsUp() {
        var body = Map.of("name", "x", "type", "webhook", "settings", Map.of("url", "https://a.example"));

        Rig.as("operator")
                .body(body)
                .post("/v1/channels")
                .then()
                .statusCode(403)
                .contentType(PROBLEM);
        Rig.as("viewer").get("/v1/channels").then().statusCode(200);
    }
}
