package io.holdfast.evidence.ledger;

import static io.holdfast.evidence.parts.Api.NDJSON;
import static io.holdfast.evidence.parts.Api.as;
import static io.holdfast.evidence.parts.Api.eventually;
import static io.holdfast.evidence.parts.Api.get;
import static io.holdfast.evidence.parts.Api.items;
import static io.holdfast.evidence.parts.Api.unique;
import static io.holdfast.evidence.parts.Events.event;
import static io.holdfast.evidence.parts.KafkaProbe.produce;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.holdfast.contracts.Topic;
import io.holdfast.evidence.parts.Parts;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(Parts.class)
class EvidenceExportIT {

    private static final Instant MONDAY = Instant.parse("2026-03-02T00:00:00Z");

    private final String run = unique("run");
    /** Bytes put capital letters before small ones; most languages don't. */
    private final String capital = "B-" + run;

    private final String small = "a-" + run;

    /** Days since Monday: when it was true, and when it was taken in, which is the order of arrival. */
    @BeforeEach
    void sixEvents() {
        told("m1", capital, 0, 0);
        told("m2", small, 0, 0);
        told("late", small, -1, 2);
        told("t1", capital, 1, 1);
        told("t2", small, 1, 1);
        told("w2", small, 2, 2);
        eventually(answer -> items(answer) == 6, "/v1/evidence?source={s}", run);
    }

    @Test
    void givesSubjectBySubjectEachInTheOrderOfArrival() {
        assertThat(ids(export(""))).containsExactly("m1", "t1", "m2", "late", "t2", "w2");
    }

    @Test
    void saysHowManyThereAreAndThatItIsComplete() {
        var lines = export("&from=2026-03-03T00:00:00Z&to=2026-03-03T01:00:00Z");

        assertThat(lines.getLast()).isEqualTo("{\"end\":true}");
        assertThat(JsonPath.from(lines.getFirst()).getLong("total")).isEqualTo(lines.size() - 2L);
        assertThat(ids(lines)).containsExactly("t1", "t2");
    }

    @Test
    void tellsWhenEachWasTakenInAndKeepsItAsItCame() {
        var line = mine(export("")).getFirst();

        assertThat(line).contains("\"ratio\":1.50").doesNotContain("\n");
        assertThat(JsonPath.from(line).getString("recorded_at")).isEqualTo("2026-03-02T01:00:00Z");
        assertThat(JsonPath.from(line).getLong("sequence")).isPositive();
    }

    @Test
    void bringsAlongWhatStoodBeforeThePeriodAndWhatWasLearnedOnlyInIt() {
        assertThat(ids(export("&from=2026-03-04T00:00:00Z"))).containsExactly("w2");
        assertThat(ids(export("&from=2026-03-04T00:00:00Z&standing=true"))).containsExactly("t1", "late", "t2", "w2");
    }

    @Test
    void goesOnBehindTheLastLineThatWasReceived() {
        var lines = mine(export(""));
        var after = JsonPath.from(lines.get(2)).getLong("sequence");

        assertThat(ids(export("&after=" + after))).containsExactly("late", "t2", "w2");
    }

    @Test
    void refusesWhatItDoesNotUnderstand() {
        get("/v1/evidence/export?after=-7").then().statusCode(400).body("violations[0].field", equalTo("after"));
        get("/v1/evidence/export?after=x").then().statusCode(400).body("violations[0].field", equalTo("after"));
        get("/v1/evidence/export?standing=1").then().statusCode(400).body("violations[0].field", equalTo("standing"));
        get("/v1/evidence/export?from=now").then().statusCode(400).body("violations[0].field", equalTo("from"));
        get("/v1/evidence/export?knid=x").then().statusCode(400).body("violations[0].field", equalTo("knid"));
    }

    @Test
    void isForPeopleNotForSources() {
        as("source").get("/v1/evidence/export?kind=backup.run").then().statusCode(403);
        as("auditor").get("/v1/evidence/export?kind=backup.run").then().statusCode(200);
    }

    @Test
    void moreExportsThanTurnsAreAllServed() {
        var all =
                Stream.generate(() -> "").limit(6).parallel().map(this::export).toList();

        assertThat(all).allSatisfy(lines -> assertThat(ids(lines)).hasSize(6));
    }

    private void told(String id, String subject, int day, int recordedDay) {
        var recorded = MONDAY.plusSeconds(86_400L * recordedDay + 3_600);
        var event = event(
                run,
                run + id,
                "backup.run",
                subject,
                MONDAY.plusSeconds(86_400L * day),
                "{\"outcome\":\"success\",\"ratio\":1.50}");
        var stamped = event.replaceFirst("\\{", "{\"recordedtime\":\"" + recorded + "\",\n ");
        produce(Topic.ACCEPTED, stamped.getBytes(UTF_8), Map.of());
    }

    private List<String> export(String more) {
        var answer = get("/v1/evidence/export?kind=backup.run" + more);
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.contentType()).startsWith(NDJSON);
        return answer.asString().lines().toList();
    }

    private List<String> mine(List<String> lines) {
        return lines.stream().filter(line -> line.contains(run)).toList();
    }

    private List<String> ids(List<String> lines) {
        return mine(lines).stream()
                .map(line -> JsonPath.from(line).getString("event.id").substring(run.length()))
                .toList();
    }
}
