package io.holdfast.evidence.publish;

import static org.assertj.core.api.Assertions.assertThat;

import io.holdfast.contracts.Asset;
import io.holdfast.contracts.DeadLetter;
import io.holdfast.contracts.EvidenceEvent;
import io.holdfast.contracts.Violation;
import io.holdfast.foundation.json.Json;
import io.holdfast.foundation.json.JsonSerde;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What this service writes to its topics is what the golden files say; so is what it reads. */
class WireContractTest {

    private static final Path GOLDEN =
            Path.of(System.getProperty("holdfast.root", ".."), "contracts", "src", "test", "resources", "golden");

    static Stream<Arguments> messages() {
        return Stream.of(
                Arguments.of("evidence-event.json", EvidenceEvent.class, event()),
                Arguments.of("asset.json", Asset.class, asset()),
                Arguments.of("dead-letter.json", DeadLetter.class, deadLetter()));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("messages")
    <T> void writesAndReadsTheGoldenFile(String file, Class<T> type, T message) throws IOException {
        var golden = Files.readAllBytes(GOLDEN.resolve(file));
        var serde = new JsonSerde<>(type);

        var written = serde.serializer().serialize("any", message);

        assertThat(Json.mapper().readTree(written)).isEqualTo(Json.mapper().readTree(golden));
        assertThat(serde.deserializer().deserialize("any", golden)).isEqualTo(message);
    }

    @Test
    void writesTheAttributesBeforeTheData() {
        var written = new String(
                new JsonSerde<>(EvidenceEvent.class).serializer().serialize("any", event()),
                java.nio.charset.StandardCharsets.UTF_8);

        assertThat(written).startsWith("{\"specversion\":\"1.0\",\"id\":");
    }

    private static EvidenceEvent event() {
        return new EvidenceEvent(
                "db01-2026-11-22",
                "/cron/db01",
                "backup.run",
                "db01.example.org",
                Instant.parse("2026-11-22T02:38:34Z"),
                "nightly-7",
                Instant.parse("2026-11-22T02:38:35.123456Z"),
                "s3://raw/db01-2026-11-22",
                Map.of(
                        "outcome",
                        "success",
                        "bytes",
                        60668,
                        "encrypted",
                        true,
                        "duration_seconds",
                        1.5,
                        "tags",
                        List.of("nightly")),
                Map.of("traceparent", "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01"));
    }

    private static Asset asset() {
        return new Asset(
                "db01.example.org",
                "system",
                "Customer database 1",
                "platform team",
                Asset.Criticality.CRITICAL,
                Map.of("backup", "required", "site", "zrh-1"),
                "fleet-zurich",
                Asset.State.ACTIVE,
                Instant.parse("2026-11-22T02:38:34Z"),
                3);
    }

    private static DeadLetter deadLetter() {
        return new DeadLetter(
                "holdfast.evidence.inbound-0-42",
                Instant.parse("2026-11-22T02:38:35Z"),
                "schema_violation",
                "the data do not fit the schema of backup.run",
                List.of(new Violation("data.bytes", "string found, integer expected")),
                "/cron/db01",
                Map.of("content-type", "application/cloudevents+json"),
                null,
                "eyJzcGVjdmVyc2lvbiI6IjEuMCJ9");
    }
}
