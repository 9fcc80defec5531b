package io.holdfast.evidence.ledger;

import static io.holdfast.evidence.parts.Api.NDJSON;
import static io.holdfast.evidence.parts.Api.eventually;
import static io.holdfast.evidence.parts.Api.get;
import static io.holdfast.evidence.parts.Api.items;
import static io.holdfast.evidence.parts.Api.post;
import static io.holdfast.evidence.parts.Api.unique;
import static io.holdfast.evidence.parts.Events.event;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.holdfast.evidence.parts.Parts;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Instant;
import java.util.ArrayList;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(Parts.class)
class LedgerResourceIT {

    private static final Instant FIRST = Instant.parse("2026-03-01T00:00:00Z");

    private final String subject = unique("host");

    @BeforeEach
    void fiveBackups() {
        var lines = IntStream.range(0, 5)
                .mapToObj(day -> event(
                        "/cron/" + (day % 2),
                        subject + "-" + day,
                        "backup.run",
                        subject,
                        FIRST.plusSeconds(86_400L * day),
                        "{\"outcome\":\"success\",\"ratio\":1.50}"))
                .collect(Collectors.joining("\n"));
        post(NDJSON, lines).then().statusCode(202);
        eventually(answer -> items(answer) == 5, "/v1/evidence?subject={s}", subject);
    }

    @Test
    void givesEveryItemOnceOverPages() {
        var seen = new ArrayList<String>();
        @Nullable String cursor = null;
        do {
            var page = cursor == null
                    ? get("/v1/evidence?subject={s}&limit=2", subject)
                    : get("/v1/evidence?subject={s}&limit=2&cursor={c}", subject, cursor);
            seen.addAll(page.jsonPath().getList("items.event.id", String.class));
            cursor = page.jsonPath().getString("next");
        } while (cursor != null);
        assertThat(seen).hasSize(5).doesNotHaveDuplicates();
    }

    @Test
    void filtersByEveryParameter() {
        assertThat(items(get("/v1/evidence?subject={s}&source={x}", subject, "/cron/1")))
                .isEqualTo(2);
        assertThat(items(get("/v1/evidence?subject={s}&kind=backup.run,patch.status", subject)))
                .isEqualTo(5);
        assertThat(items(get("/v1/evidence?subject={s}&kind=patch.status", subject)))
                .isZero();
        assertThat(items(get("/v1/evidence?id={i}", subject + "-3"))).isEqualTo(1);
        get("/v1/evidence?subject={s}&from=2026-03-02T00:00:00Z&to=2026-03-04T00:00:00Z", subject)
                .then()
                .body("items.size()", equalTo(2))
                .body("next", nullValue());
    }

    @Test
    void keepsNumbersAsTheyWereWritten() {
        assertThat(get("/v1/evidence?id={i}", subject + "-0").asString()).contains("\"ratio\":1.50");
    }

    @Test
    void refusesWhatItDoesNotUnderstand() {
        get("/v1/evidence?subjekt=x").then().statusCode(400).body("violations[0].field", equalTo("subjekt"));
        get("/v1/evidence?from=yesterday").then().statusCode(400).body("violations[0].field", equalTo("from"));
        get("/v1/evidence?cursor=xyz!").then().statusCode(400).body("violations[0].field", equalTo("cursor"));
        get("/v1/evidence?limit=1001").then().statusCode(400).body("violations[0].field", equalTo("limit"));
        get("/v1/evidence?limit=many").then().statusCode(400).body("violations[0].field", equalTo("limit"));
    }
}
