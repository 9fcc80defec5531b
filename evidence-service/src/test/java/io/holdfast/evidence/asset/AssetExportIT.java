package io.holdfast.evidence.asset;

import static io.holdfast.evidence.parts.Api.STRUCTURED;
import static io.holdfast.evidence.parts.Api.eventually;
import static io.holdfast.evidence.parts.Api.get;
import static io.holdfast.evidence.parts.Api.items;
import static io.holdfast.evidence.parts.Api.post;
import static io.holdfast.evidence.parts.Api.unique;
import static io.holdfast.evidence.parts.Events.snapshot;
import static org.assertj.core.api.Assertions.assertThat;

import io.holdfast.evidence.parts.Parts;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(Parts.class)
class AssetExportIT {

    private final String fleet = unique("fleet");

    @Test
    void givesEveryAssetOnceInTheOrderOfBytes() {
        var uids = List.of("b-" + fleet, "C-" + fleet, "a-" + fleet);
        post(STRUCTURED, snapshot(unique("s"), fleet, Instant.parse("2026-11-16T00:00:00Z"), true, uids))
                .then()
                .statusCode(202);
        eventually(answer -> items(answer) == 3, "/v1/assets?population={p}", fleet);

        var lines = get("/v1/assets/export?kind=system").asString().lines().toList();
        var mine = lines.stream().filter(line -> line.contains(fleet)).toList();

        assertThat(mine)
                .extracting(line -> JsonPath.from(line).getString("asset.uid"))
                .containsExactly("C-" + fleet, "a-" + fleet, "b-" + fleet);
        assertThat(JsonPath.from(mine.getFirst()).getString("asset.labels.backup"))
                .isEqualTo("required");
        assertThat(JsonPath.from(lines.getFirst()).getInt("total")).isEqualTo(lines.size() - 2);
        assertThat(lines.getLast()).isEqualTo("{\"end\":true}");

        var rest = get("/v1/assets/export?kind=system&after={uid}", "a-" + fleet);
        assertThat(rest.asString()).contains("b-" + fleet).doesNotContain("\"a-" + fleet + "\"");
        assertThat(get("/v1/assets/export?kind=account").asString()).doesNotContain(fleet);
    }
}
