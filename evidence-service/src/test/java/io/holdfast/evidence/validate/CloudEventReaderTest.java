package io.holdfast.evidence.validate;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.holdfast.evidence.validate.CloudEventReader.BatchReading;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CloudEventReaderTest {

    private static final Map<String, String> BINARY =
            Map.of("ce_specversion", "1.0", "ce_id", "7", "content-type", "application/json", "other", "x");

    @Test
    void readsABinaryKafkaRecord() {
        var envelope = read(CloudEventReader.kafka(BINARY, "{\"a\":1}".getBytes(UTF_8)));

        assertThat(envelope.toString())
                .contains("\"id\":\"7\"", "\"datacontenttype\":\"application/json\"", "\"data\":{\"a\":1}")
                .doesNotContain("other");
    }

    @Test
    void readsAStructuredKafkaRecordByItsContentType() {
        var headers = Map.of("content-type", "application/cloudevents+json; charset=UTF-8", "ce_id", "ignored");

        assertThat(read(CloudEventReader.kafka(headers, "{\"id\":\"8\"}".getBytes(UTF_8)))
                        .path("id")
                        .textValue())
                .isEqualTo("8");
    }

    @Test
    void takesARecordWithoutHeadersAsStructured() {
        assertThat(read(CloudEventReader.kafka(Map.of(), "{\"id\":\"9\"}".getBytes(UTF_8)))
                        .path("id")
                        .textValue())
                .isEqualTo("9");
    }

    @Test
    void refusesARecordWithoutAValue() {
        assertThat(reason(CloudEventReader.kafka(Map.of(), null))).isEqualTo(Reason.NOT_JSON);
        assertThat(read(CloudEventReader.kafka(BINARY, null)).has("data")).isFalse();
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            cut off                  | NOT_JSON         | {"id":
            not JSON                 | NOT_JSON         | hello
            nothing but space        | NOT_JSON         | ` `
            text after the end       | NOT_JSON         | {} {}
            a name twice             | NOT_JSON         | {"id":1,"id":2}
            a name twice, deep       | NOT_JSON         | {"data":{"a":1,"a":1}}
            a number out of the JSON | NOT_JSON         | {"a":NaN}
            an array                 | NOT_A_CLOUDEVENT | []
            a string                 | NOT_A_CLOUDEVENT | "x"
            null                     | NOT_A_CLOUDEVENT | null
            """)
    void refuses(String rule, Reason expected, String json) {
        assertThat(reason(CloudEventReader.structured(json.getBytes(UTF_8)))).isEqualTo(expected);
    }

    @Test
    void refusesBytesThatAreNotUtf8AndNestingWithoutEnd() {
        assertThat(reason(CloudEventReader.structured(new byte[] {'{', '"', (byte) 0xff, '"', ':', '1', '}'})))
                .isEqualTo(Reason.NOT_JSON);
        assertThat(reason(CloudEventReader.structured("[".repeat(100_000).getBytes(UTF_8))))
                .isEqualTo(Reason.NOT_JSON);
        var number = "{\"a\":" + "9".repeat(5_000) + "}";
        assertThat(reason(CloudEventReader.structured(number.getBytes(UTF_8)))).isEqualTo(Reason.NOT_JSON);
    }

    @Test
    void readsEachElementOfABatchByItself() {
        var batch = CloudEventReader.batch("[{\"id\":\"1\"},7]".getBytes(UTF_8));

        assertThat(batch).isInstanceOfSatisfying(BatchReading.Events.class, events -> {
            assertThat(events.readings().get(0)).isInstanceOf(Reading.Read.class);
            assertThat(events.readings().get(1)).isInstanceOf(Reading.Unreadable.class);
        });
        assertThat(CloudEventReader.batch("{}".getBytes(UTF_8))).isInstanceOf(BatchReading.Unreadable.class);
        assertThat(CloudEventReader.batch("[{}".getBytes(UTF_8))).isInstanceOf(BatchReading.Unreadable.class);
    }

    private static ObjectNode read(Reading reading) {
        return switch (reading) {
            case Reading.Read(var envelope) -> envelope;
            case Reading.Unreadable(var refusal) -> fail(refusal.toString());
        };
    }

    private static Reason reason(Reading reading) {
        return switch (reading) {
            case Reading.Read(var envelope) -> fail("was read: " + envelope);
            case Reading.Unreadable(var refusal) -> refusal.reason();
        };
    }
}
