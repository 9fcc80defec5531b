package io.holdfast.evidence.validate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import io.holdfast.contracts.EvidenceEvent;
import io.holdfast.contracts.Violation;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EvidencePolicyTest {

    private static final Instant NOW = Instant.parse("2026-11-22T05:00:00Z");
    private static EvidencePolicy policy;

    @BeforeAll
    static void loadKinds() throws EvidenceKinds.KindRefused {
        policy = new EvidencePolicy(EvidenceKinds.load(Path.of("src/test/resources/kinds")));
    }

    @Test
    void acceptsEvidenceAndKeepsEveryAttribute() {
        var event = accepted("""
                {"specversion":"1.0","id":"1","source":"/cron/db01","type":"door.state","subject":"door-1",
                 "time":"2026-11-22T05:59:00+01:00","datacontenttype":"application/json; charset=utf-8",
                 "correlationid":"run-7","dataref":"s3://raw/1","recordedtime":"1999-01-01T00:00:00Z",
                 "traceparent":"00-ab-cd-01","priority":3,"sampled":true,"nothing":null,
                 "data":{"open":false,"angle":1.50,"count":12345678901234567890,"notes":["a",null,{"b":[]}]}}""");

        assertThat(event.id()).isEqualTo("1");
        assertThat(event.time()).isEqualTo("2026-11-22T04:59:00Z");
        assertThat(event.correlationid()).isEqualTo("run-7");
        assertThat(event.dataref()).isEqualTo("s3://raw/1");
        assertThat(event.recordedtime())
                .as("the sender does not say when we took it in")
                .isNull();
        assertThat(event.extensions()).isEqualTo(Map.of("traceparent", "00-ab-cd-01", "priority", 3, "sampled", true));
        assertThat(event.data()).containsEntry("angle", new BigDecimal("1.50")).containsKey("notes");
        assertThat(event.data().get("count")).hasToString("12345678901234567890");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            specversion must be 1.0              | NOT_A_CLOUDEVENT | specversion     | "specversion":"0.3"
            id must not be empty                 | NOT_A_CLOUDEVENT | id              | "id":""
            id must be a string                  | NOT_A_CLOUDEVENT | id              | "id":7
            id must not be null                  | NOT_A_CLOUDEVENT | id              | "id":null
            id holds no control characters       | NOT_A_CLOUDEVENT | id              | "id":"a\\u0000b"
            id holds no half surrogate           | NOT_A_CLOUDEVENT | id              | "id":"a\\ud800b"
            source is a URI reference            | NOT_A_CLOUDEVENT | source          | "source":"my laptop"
            time is RFC 3339                     | NOT_A_CLOUDEVENT | time            | "time":"22.11.2026"
            time has an offset                   | NOT_A_CLOUDEVENT | time            | "time":"2026-11-22T05:00:00"
            time is not before 1970              | NOT_EVIDENCE     | time            | "time":"1969-12-31T23:59:59Z"
            time is not far in the past either   | NOT_EVIDENCE     | time            | "time":"-9999-01-01T00:00:00Z"
            time may be 5 minutes ahead, no more | TIME_IN_FUTURE   | time            | "time":"2026-11-22T05:05:01Z"
            subject says whom it is about        | NOT_EVIDENCE     | subject         | "subject":null
            subject is a string                  | NOT_EVIDENCE     | subject         | "subject":["a"]
            data are JSON                        | NOT_EVIDENCE     | datacontenttype | "datacontenttype":"text/xml"
            data are not Base64                  | NOT_EVIDENCE     | data_base64     | "data_base64":"AA=="
            extensions are named a to z, 0 to 9  | NOT_A_CLOUDEVENT | trace_id        | "trace_id":"1"
            extensions are scalar                | NOT_A_CLOUDEVENT | trace           | "trace":{}
            extensions are no long numbers       | NOT_A_CLOUDEVENT | trace           | "trace":12345678901
            nobody else says who was heard       | FOREIGN_SOURCE   | type            | "type":"source.heartbeat"
            the kind is known                    | UNKNOWN_KIND     | type            | "type":"moon.phase"
            data are an object                   | SCHEMA_VIOLATION | data            | "data":[1]
            required fields are there            | SCHEMA_VIOLATION | data.open       | "data":{}
            fields have their type               | SCHEMA_VIOLATION | data.open       | "data":{"open":"yes"}
            formats are checked                  | SCHEMA_VIOLATION | data.since      | "data":{"open":true,"since":"noon"}
            a place in a list has its index      | SCHEMA_VIOLATION | data.guards[1].name | "data":{"open":true,"guards":[{"name":"a"},{"name":1}]}
            text can be stored                   | SCHEMA_VIOLATION | data.note       | "data":{"open":true,"note":"a\\u0000"}
            text is whole                        | SCHEMA_VIOLATION | data.note       | "data":{"open":true,"note":"\\udc00"}
            """)
    void refuses(String rule, Reason reason, String field, String attribute) {
        var refusal = refused(with(attribute));

        assertThat(refusal.reason()).isEqualTo(reason);
        assertThat(refusal.violations()).extracting(Violation::field).contains(field);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            exactly 5 minutes ahead is tolerated | "time":"2026-11-22T05:05:00Z"
            a pair of surrogates is one letter   | "data":{"open":true,"note":"\\ud83d\\ude00"}
            unknown fields are kept              | "data":{"open":true,"colour":"red"}
            a relative source                    | "source":"/cron/db01?x=1#2"
            a urn as source                      | "source":"urn:example:a-1"
            """)
    void accepts(String rule, String attribute) {
        assertThat(accepted(with(attribute)).type()).isEqualTo("door.state");
    }

    @Test
    void namesEverythingThatIsWrongAtOnce() {
        assertThat(refused("{}").violations())
                .extracting(Violation::field)
                .containsExactly("specversion", "id", "source", "type");
    }

    @Test
    void repeatsStrangeTextOnlyInAFormThatCanBeWritten() {
        var verdict = judge(with("\"type\":\"no\\ud800kind\""));

        assertThat(verdict).isInstanceOf(Verdict.Refused.class);
        var unknown = refused(with("\"data\":{\"open\":true,\"guards\":[{\"na\\ud800me\":1}]}"));
        assertThat(unknown.violations()).allSatisfy(violation -> assertThat(
                        StandardCharsets.UTF_8.newEncoder().canEncode(violation.field()))
                .isTrue());
    }

    @Test
    void tellsTheSourceOfARefusedEvent() {
        assertThat(judge(with("\"type\":\"moon.phase\"")))
                .isInstanceOfSatisfying(Verdict.Refused.class, refused -> assertThat(refused.source())
                        .isEqualTo("/cron/db01"));
        assertThat(judge("[]")).isInstanceOfSatisfying(Verdict.Refused.class, refused -> assertThat(refused.source())
                .isNull());
    }

    /** A good event in which one attribute is another. */
    private static String with(String attribute) {
        var attributes = new java.util.LinkedHashMap<String, String>();
        for (var each : List.of(
                "\"specversion\":\"1.0\"",
                "\"id\":\"1\"",
                "\"source\":\"/cron/db01\"",
                "\"type\":\"door.state\"",
                "\"subject\":\"door-1\"",
                "\"time\":\"2026-11-22T05:00:00Z\"",
                "\"data\":{\"open\":true}",
                attribute)) {
            attributes.put(each.substring(0, each.indexOf(':')), each);
        }
        return "{" + String.join(",", attributes.values()) + "}";
    }

    private static Verdict judge(String json) {
        return policy.judge(CloudEventReader.structured(json.getBytes(StandardCharsets.UTF_8)), NOW);
    }

    private static EvidenceEvent accepted(String json) {
        return switch (judge(json)) {
            case Verdict.Accepted(var event) -> event;
            case Verdict.Refused(var refusal, var source) -> fail(refusal.toString());
        };
    }

    private static Refusal refused(String json) {
        return switch (judge(json)) {
            case Verdict.Accepted(var event) -> fail("was accepted: " + event);
            case Verdict.Refused(var refusal, var source) -> refusal;
        };
    }
}
