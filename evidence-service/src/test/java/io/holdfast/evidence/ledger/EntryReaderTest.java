package io.holdfast.evidence.ledger;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EntryReaderTest {

    private static final Instant ARRIVED = Instant.parse("2026-11-22T05:00:00Z");

    @Test
    void readsTheAttributesAndKeepsTheBytes() throws IOException {
        var json = """
                {"id":"1","data":{"id":"inner","time":[{"source":"x"}]},"source":"/s","type":"t","subject":"ü",
                 "time":"2026-11-22T04:00:00Z","recordedtime":"2026-11-22T04:00:01Z","priority":3,"x":null}""".getBytes(UTF_8);

        var entry = EntryReader.read(json, ARRIVED);

        assertThat(entry.id()).isEqualTo("1");
        assertThat(entry.source()).isEqualTo("/s");
        assertThat(entry.type()).isEqualTo("t");
        assertThat(entry.subject()).isEqualTo("ü");
        assertThat(entry.time()).isEqualTo("2026-11-22T04:00:00Z");
        assertThat(entry.recorded()).isEqualTo("2026-11-22T04:00:01Z");
        assertThat(entry.json()).isSameAs(json);
    }

    @Test
    void takesTheLogsInstantWhenNobodyStampedTheEvent() throws IOException {
        var json = "{\"id\":\"1\",\"source\":\"s\",\"type\":\"t\",\"subject\":\"u\",\"time\":\"2026-11-22T04:00:00Z\"}";

        assertThat(EntryReader.read(json.getBytes(UTF_8), ARRIVED).recorded()).isEqualTo(ARRIVED);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "[]",
                "{",
                "{}",
                "not json",
                "{\"id\":1,\"source\":\"s\",\"type\":\"t\",\"subject\":\"u\",\"time\":\"2026-11-22T04:00:00Z\"}",
                "{\"id\":\"1\",\"source\":\"s\",\"type\":\"t\",\"subject\":\"u\",\"time\":\"noon\"}"
            })
    void refusesWhatIsNoAcceptedEvent(String json) {
        assertThatThrownBy(() -> EntryReader.read(json.getBytes(UTF_8), ARRIVED))
                .isInstanceOf(IOException.class);
    }
}
