package io.holdfast.evidence.source;

import static io.holdfast.evidence.parts.Api.STRUCTURED;
import static io.holdfast.evidence.parts.Api.as;
import static io.holdfast.evidence.parts.Api.eventually;
import static io.holdfast.evidence.parts.Api.get;
import static io.holdfast.evidence.parts.Api.items;
import static io.holdfast.evidence.parts.Api.post;
import static io.holdfast.evidence.parts.Api.unique;
import static io.holdfast.evidence.parts.Events.backup;
import static io.holdfast.evidence.parts.Events.event;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.holdfast.contracts.Asset;
import io.holdfast.contracts.EvidenceEvent;
import io.holdfast.contracts.Topic;
import io.holdfast.evidence.parts.KafkaProbe;
import io.holdfast.evidence.parts.Parts;
import io.holdfast.foundation.json.Json;
import io.holdfast.foundation.json.JsonSerde;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Map;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.junit.jupiter.api.Test;

/** What goes out about a source, by which its silence is judged elsewhere. */
@QuarkusTest
@QuarkusTestResource(Parts.class)
class SourceSilenceIT {

    private final String id = unique("cron");
    private final String uid = "source:" + id;

    @Test
    void aRegisteredSourceIsAnAssetWithItsInterval() {
        register("{\"title\":\"Backups\",\"owner\":\"platform\",\"interval\":\"26h\"}");

        try (var assets = new KafkaProbe<>(Topic.ASSETS, new JsonSerde<>(Asset.class).deserializer())) {
            await().untilAsserted(() -> assertThat(assets.valuesOf(uid)).last().satisfies(asset -> {
                assertThat(asset.kind()).isEqualTo("source");
                assertThat(asset.owner()).isEqualTo("platform");
                assertThat(asset.state()).isEqualTo(Asset.State.ACTIVE);
                assertThat(asset.labels()).isEqualTo(Map.of("interval", "93600s"));
            }));
            as("admin")
                    .contentType("application/json")
                    .header("If-Match", "\"1\"")
                    .body("{\"title\":\"Backups\",\"owner\":\"platform\"}")
                    .put("/v1/sources/{id}", id)
                    .then()
                    .statusCode(200)
                    .body("interval", nullValue());

            await().untilAsserted(
                            () -> assertThat(assets.valuesOf(uid)).last().satisfies(asset -> assertThat(asset.labels())
                                    .isEmpty()));
        }
    }

    @Test
    void whatWasHeardGoesOutAsEvidenceAndTheLastWordAlways() {
        register("{\"title\":\"Backups\",\"owner\":\"platform\",\"interval\":\"20s\"}");
        for (var i = 0; i < 3; i++) {
            post(STRUCTURED, backup(id, unique("e"), "db")).then().statusCode(202);
        }

        // Other tests leave what nobody can read on this topic, so only these are read.
        try (var log = new KafkaProbe<>(Topic.ACCEPTED, new ByteArrayDeserializer())) {
            await().untilAsserted(() -> assertThat(log.valuesOf(uid)).last().satisfies(bytes -> {
                var heartbeat = Json.mapper().readValue(bytes, EvidenceEvent.class);
                assertThat(heartbeat.type()).isEqualTo("source.heartbeat");
                assertThat(heartbeat.data()).isEqualTo(Map.of("accepted", 3));
                assertThat(heartbeat.id()).isEqualTo(id + "@" + heartbeat.time());
            }));
            var told = log.valuesOf(uid).size();
            eventually(answer -> items(answer) == told, "/v1/evidence?subject={uid}", uid);
        }
        assertThat(get("/v1/sources?limit=1000").jsonPath().getList("items.id", String.class))
                .contains(id)
                .doesNotContain(Heartbeat.SPEAKER);
    }

    @Test
    void aSourceThatPromisedNothingIsNotToldOf() {
        register("{\"title\":\"Backups\",\"owner\":\"platform\"}");
        post(STRUCTURED, backup(id, unique("e"), "db")).then().statusCode(202);
        eventually(answer -> answer.jsonPath().getInt("accepted") == 1, "/v1/sources/{id}", id);

        var other = unique("cron");
        as("admin")
                .contentType("application/json")
                .body("{\"title\":\"B\",\"owner\":\"o\",\"interval\":\"20s\"}")
                .put("/v1/sources/{id}", other)
                .then()
                .statusCode(201);
        post(STRUCTURED, backup(other, unique("e"), "db")).then().statusCode(202);
        eventually(answer -> items(answer) == 1, "/v1/evidence?subject={uid}", "source:" + other);

        assertThat(items(get("/v1/evidence?subject={uid}", uid))).isZero();
    }

    @Test
    void nobodyElseSaysWhoWasHeard() {
        post(STRUCTURED, event(id, unique("e"), "source.heartbeat", uid, "{\"accepted\":1}"))
                .then()
                .statusCode(403)
                .contentType("application/problem+json")
                .body("violations[0].field", equalTo("type"));
    }

    private void register(String registration) {
        as("admin")
                .contentType("application/json")
                .body(registration)
                .put("/v1/sources/{id}", id)
                .then()
                .statusCode(201);
    }
}
