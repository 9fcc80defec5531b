package io.holdfast.alerting.channel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;

import io.holdfast.alerting.Rig;
import io.holdfast.alerting.RunningParts;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The channels as callers meet them. */
@QuarkusTest
@WithTestResource(value = RunningParts.class, scope = TestResourceScope.GLOBAL)
class ChannelsApiIT {

    private static final String PROBLEM = "application/problem+json";

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
        var body = Map.of("name", "renamed", "type", "webhook", "settings", Map.of("url", "https://receiver.invalid/2"), "enabled", false);

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
