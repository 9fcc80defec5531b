package io.holdfast.foundation.json;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.holdfast.contracts.EvidenceEvent;
import java.time.Instant;
import java.util.Map;
import org.apache.kafka.common.errors.SerializationException;
import org.junit.jupiter.api.Test;

class JsonSerdeTest {

    private final JsonSerde<EvidenceEvent> serde = new JsonSerde<>(EvidenceEvent.class);

    @Test
    void unknownContextAttributesSurviveARoundTrip() {
        var event = new EvidenceEvent(
                "1",
                "restic",
                "backup.run",
                "db01",
                Instant.parse("2026-11-22T05:00:00Z"),
                null,
                null,
                null,
                Map.of("bytes", 5),
                Map.of("severity_hint", "low"));

        var bytes = serde.serializer().serialize("t", event);

        assertThat(new String(bytes, UTF_8)).contains("\"specversion\":\"1.0\"", "\"severity_hint\":\"low\"");
        assertThat(serde.deserializer().deserialize("t", bytes)).isEqualTo(event);
    }

    @Test
    void aTombstoneStaysATombstone() {
        assertThat(serde.serializer().serialize("t", null)).isNull();
        assertThat(serde.deserializer().deserialize("t", (byte[]) null)).isNull();
    }

    @Test
    void garbageIsSaidToBeGarbage() {
        assertThatExceptionOfType(SerializationException.class)
                .isThrownBy(() -> serde.deserializer().deserialize("t", "{".getBytes(UTF_8)));
    }
}
