package io.holdfast.evidence.asset;

import static io.holdfast.evidence.parts.Api.STRUCTURED;
import static io.holdfast.evidence.parts.Api.as;
import static io.holdfast.evidence.parts.Api.eventually;
import static io.holdfast.evidence.parts.Api.get;
import static io.holdfast.evidence.parts.Api.items;
import static io.holdfast.evidence.parts.Api.post;
import static io.holdfast.evidence.parts.Api.unique;
import static io.holdfast.evidence.parts.Events.backup;
import static io.holdfast.evidence.parts.Events.snapshot;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.holdfast.contracts.Asset;
import io.holdfast.contracts.Topic;
import io.holdfast.evidence.parts.KafkaProbe;
import io.holdfast.evidence.parts.Parts;
import io.holdfast.foundation.json.JsonSerde;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(Parts.class)
class AssetResourceIT {

    private static final Instant MONDAY = Instant.parse("2026-11-16T00:00:00Z");
    private static final Instant TUESDAY = Instant.parse("2026-11-17T00:00:00Z");

    private final String fleet = unique("fleet");
    private final String one = fleet + "-1";
    private final String two = fleet + "-2";

    @Test
    void fillsTheAssetsAndRetiresWhatIsGone() {
        post(STRUCTURED, snapshot(unique("s"), fleet, MONDAY, true, List.of(one, two)))
                .then()
                .statusCode(202);

        eventually(answer -> items(answer) == 2, "/v1/assets?population={p}", fleet)
                .then()
                .body("items[0].uid", equalTo(one))
                .body("items[0].kind", equalTo("system"))
                .body("items[0].name", equalTo("Host " + one))
                .body("items[0].criticality", equalTo("HIGH"))
                .body("items[0].labels.backup", equalTo("required"))
                .body("items[0].state", equalTo("ACTIVE"))
                .body("items[0].version", equalTo(1))
                .body("items[0].last_evidence_at", nullValue());

        post(STRUCTURED, snapshot(unique("s"), fleet, TUESDAY, true, List.of(one)))
                .then()
                .statusCode(202);

        eventually(answer -> items(answer) == 1, "/v1/assets?population={p}&state=RETIRED", fleet)
                .then()
                .body("items[0].uid", equalTo(two))
                .body("items[0].version", equalTo(2));
    }

    @Test
    void holdsAShrunkenPopulationUntilSomebodyConfirms() {
        post(STRUCTURED, snapshot(unique("s"), fleet, MONDAY, true, List.of(one, two)))
                .then()
                .statusCode(202);
        eventually(answer -> items(answer) == 2, "/v1/assets?population={p}&state=ACTIVE", fleet);
        var empty = unique("empty");
        post(STRUCTURED, snapshot(empty, fleet, TUESDAY, true, List.of()))
                .then()
                .statusCode(202);

        var held = await().until(
                        () -> get("/v1/assets/held-snapshots?state=HELD&limit=1000")
                                .jsonPath()
                                .getInt("items.find { it.evidence_id == '" + empty + "' }?.id ?: 0"),
                        id -> id > 0);
        assertThat(items(get("/v1/assets?population={p}&state=ACTIVE", fleet))).isEqualTo(2);
        as("viewer").post("/v1/assets/held-snapshots/{id}/confirm", held).then().statusCode(403);
        as("operator")
                .post("/v1/assets/held-snapshots/{id}/confirm", held)
                .then()
                .statusCode(200)
                .body("state", equalTo("CONFIRMED"))
                .body("changed", equalTo(2));

        assertThat(items(get("/v1/assets?population={p}&state=RETIRED", fleet))).isEqualTo(2);
        as("operator")
                .post("/v1/assets/held-snapshots/{id}/confirm", held)
                .then()
                .statusCode(409);
        as("operator").post("/v1/assets/held-snapshots/0/confirm").then().statusCode(404);
    }

    @Test
    void showsASubjectThatNoInventoryKnows() {
        var stranger = unique("stranger");
        post(STRUCTURED, backup("/cron/x", unique("b"), stranger)).then().statusCode(202);

        var found = eventually(answer -> items(answer) == 1, "/v1/assets?uid={u}", stranger);

        found.then().body("items[0].state", equalTo("DISCOVERED")).body("items[0].kind", equalTo("unknown"));
        assertThat(found.jsonPath().getString("items[0].last_evidence_at")).isNotBlank();
        assertThat(items(get("/v1/assets?q={q}", stranger.substring(3)))).isEqualTo(1);
        assertThat(items(get("/v1/assets?q={q}", "%" + stranger)))
                .as("% is no wildcard")
                .isZero();
    }

    @Test
    void publishesEveryChangeOfAnAsset() {
        post(STRUCTURED, snapshot(unique("s"), fleet, MONDAY, true, List.of(one, two)))
                .then()
                .statusCode(202);
        post(STRUCTURED, snapshot(unique("s"), fleet, TUESDAY, true, List.of(one)))
                .then()
                .statusCode(202);

        try (var topic = new KafkaProbe<>(Topic.ASSETS, new JsonSerde<>(Asset.class).deserializer())) {
            await().until(
                            () -> topic.valuesOf(two),
                            states -> !states.isEmpty() && states.getLast().version() == 2);
            assertThat(topic.valuesOf(two).getLast().state()).isEqualTo(Asset.State.RETIRED);
        }
    }

    @Test
    void refusesUnknownFilters() {
        get("/v1/assets?state=GONE").then().statusCode(400).body("violations[0].field", equalTo("state"));
        get("/v1/assets?owner=x").then().statusCode(400).body("violations[0].field", equalTo("owner"));
    }
}
