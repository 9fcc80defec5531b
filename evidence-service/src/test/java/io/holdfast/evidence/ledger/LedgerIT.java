package io.holdfast.evidence.ledger;

import static io.holdfast.evidence.parts.Api.NDJSON;
import static io.holdfast.evidence.parts.Api.eventually;
import static io.holdfast.evidence.parts.Api.get;
import static io.holdfast.evidence.parts.Api.items;
import static io.holdfast.evidence.parts.Api.post;
import static io.holdfast.evidence.parts.Api.unique;
import static io.holdfast.evidence.parts.Events.backup;
import static io.holdfast.evidence.parts.Events.event;
import static io.holdfast.evidence.parts.KafkaProbe.produce;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.holdfast.contracts.Topic;
import io.holdfast.evidence.parts.Parts;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Base64;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What no intake lets through may still lie in the topic one day: the ledger keeps going and keeps it. */
@QuarkusTest
@QuarkusTestResource(Parts.class)
class LedgerIT {

    @Test
    void makesADeadLetterOfWhatItCannotRead() {
        var garbage = unique("garbage");
        var after = unique("after");
        produce(Topic.ACCEPTED, garbage.getBytes(UTF_8), Map.of());
        produce(Topic.ACCEPTED, null, Map.of());
        produce(Topic.REJECTED, "{".getBytes(UTF_8), Map.of());
        produce(Topic.ACCEPTED, backup("s", after, "x").getBytes(UTF_8), Map.of());

        eventually(answer -> items(answer) == 1, "/v1/evidence?id={id}", after);
        await().until(() -> hasLetter(garbage));
    }

    @Test
    void makesADeadLetterOfWhatPostgresCannotHoldAndStoresItsNeighbours() {
        var before = unique("before");
        var farAway = unique("far");
        var after = unique("after");
        produce(Topic.ACCEPTED, backup("s", before, "x").getBytes(UTF_8), Map.of());
        var impossible =
                backup("s", farAway, "x").replaceFirst("\"time\":\"[^\"]*\"", "\"time\":\"+300000-01-01T00:00:00Z\"");
        produce(Topic.ACCEPTED, impossible.getBytes(UTF_8), Map.of());
        var nul = backup("s", unique("nul") + "\\u0000", "x");
        produce(Topic.ACCEPTED, nul.getBytes(UTF_8), Map.of());
        var notAnInventory = unique("no-inventory");
        produce(
                Topic.ACCEPTED,
                event("s", notAnInventory, "inventory.snapshot", "p", "{\"population\":7}")
                        .getBytes(UTF_8),
                Map.of());
        produce(Topic.ACCEPTED, backup("s", after, "x").getBytes(UTF_8), Map.of());

        eventually(answer -> items(answer) == 1, "/v1/evidence?id={id}", after);
        eventually(answer -> items(answer) == 1, "/v1/evidence?id={id}", before);
        await().until(() -> hasLetter(impossible));
        await().until(() -> hasLetter(nul));
        await().until(() -> items(get("/v1/dead-letters?reason=unstorable")) >= 2);
        assertThat(items(get("/v1/evidence?id={id}", farAway))).isZero();
        assertThat(items(get("/v1/evidence?id={id}", notAnInventory))).isZero();
    }

    @Test
    void keepsTheOrderOfOneSourceAndCountsDuplicatesOnce() {
        var source = unique("ordered");
        var lines = new StringBuilder();
        for (var i = 0; i < 200; i++) {
            lines.append(backup(source, "e" + i % 150, source)).append('\n');
        }
        post(NDJSON, lines.toString()).then().statusCode(202);

        eventually(answer -> items(answer) == 150, "/v1/evidence?source={s}&limit=1000", source);
        var ids = get("/v1/evidence?source={s}&limit=1000", source).jsonPath().getList("items.event.id", String.class);
        assertThat(ids.getFirst()).isEqualTo("e149");
        assertThat(ids.getLast()).isEqualTo("e0");
        eventually(answer -> answer.jsonPath().getLong("accepted") == 150, "/v1/sources/{id}", source);
    }

    private static boolean hasLetter(String body) {
        return get("/v1/dead-letters?reason=unstorable&limit=1000")
                .jsonPath()
                .getList("items.body", String.class)
                .contains(Base64.getEncoder().encodeToString(body.getBytes(UTF_8)));
    }
}
