package io.holdfast.alerting.route;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.holdfast.contracts.Violation;
import io.holdfast.foundation.json.Json;
import java.time.DayOfWeek;
import java.time.Duration;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class RouteReaderTest {

    private static final ObjectMapper STRICT =
            Json.mapper().copy().enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);
    private static final UUID CHANNEL = new UUID(0, 1);

    @Test
    void whatIsLeftOutIsTakenOverFromTheBranchAbove() throws Exception {
        var tree = valid("""
                {"group_by": ["subject"], "group_wait": "30s", "quiet_hours": {"from": "22:00", "to": "06:00", "zone": "UTC"},
                 "routes": [{"name": "critical", "receiver": ["%s"], "matchers": ["severity=critical"], "group_interval": "2m",
                    "continue": true, "digest": {"every": "weekly", "at": "08:00", "zone": "Europe/Zurich", "day": "fri"}}]}
                """.formatted(CHANNEL));

        var critical = tree.find("critical").orElseThrow();
        assertThat(critical.groupBy()).containsExactly("subject");
        assertThat(critical.timing())
                .isEqualTo(new Timing(Duration.ofSeconds(30), Duration.ofMinutes(2), Duration.ofDays(1)));
        assertThat(critical.receivers()).containsExactly(new ChannelId(CHANNEL));
        assertThat(critical.goesOn()).isTrue();
        assertThat(critical.quietHours()).as("quiet hours are a route's own").isNull();
        assertThat(critical.digest()).isNotNull();
        assertThat(critical.digest().day()).isEqualTo(DayOfWeek.FRIDAY);
        assertThat(tree.root().quietHours()).isNotNull();
    }

    @Test
    void theBuiltInRoutesCanBeWrittenDownAndReadAgain() {
        var read = RouteReader.read(RouteDocument.of(RouteTree.DEFAULT), Set.of());

        assertThat(read).isEqualTo(new RouteReader.Read.Valid(RouteTree.DEFAULT));
    }

    static Stream<Arguments> wrongs() {
        return Stream.of(
                wrong("an unknown channel", "{'receiver': ['00000000-0000-0000-0000-000000000009']}", "receiver[0]"),
                wrong("no channel at all", "{'receiver': ['ops']}", "receiver[0]"),
                wrong("a matcher at the root", "{'matchers': ['severity=high']}", "matchers"),
                wrong(
                        "a bad matcher",
                        "{'routes': [{}, {'matchers': ['a=1', 'subject=~(']}]}",
                        "routes[1].matchers[0]",
                        "routes[1].matchers[1]"),
                wrong("a bad duration", "{'routes': [{'group_wait': '5 minutes'}]}", "routes[0].group_wait"),
                wrong("a repetition without end", "{'repeat_interval': '0s'}", "repeat_interval"),
                wrong(
                        "a name twice",
                        "{'routes': [{'name': 'a', 'routes': [{'name': 'a'}]}]}",
                        "routes[0].routes[0].name"),
                wrong("an unknown label", "{'group_by': ['colour']}", "group_by[0]"),
                wrong("null among routes", "{'routes': [null]}", "routes[0]"),
                wrong("null among channels", "{'receiver': [null]}", "receiver[0]"),
                wrong(
                        "a zone that is none",
                        "{'quiet_hours': {'from': '22:00', 'to': '6', 'zone': 'Mars', 'days': ['so']}}",
                        "quiet_hours.to",
                        "quiet_hours.zone",
                        "quiet_hours.days[0]"),
                wrong(
                        "a digest now and then",
                        "{'digest': {'every': 'hourly'}}",
                        "digest.every",
                        "digest.at",
                        "digest.zone"),
                wrong("continue at the root", "{'continue': true}", "continue"),
                wrong("too deep", "{'routes': [".repeat(9) + "{}" + "]}".repeat(9), "routes[0].".repeat(7) + "routes"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("wrongs")
    void everythingThatIsWrongIsNamedByItsPath(String what, String json, String[] fields) throws Exception {
        var read = RouteReader.read(document(json.replace('\'', '"')), Set.of(CHANNEL));

        assertThat(read)
                .isInstanceOfSatisfying(RouteReader.Read.Invalid.class, invalid -> assertThat(invalid.violations())
                        .as(what)
                        .extracting(Violation::field)
                        .containsExactlyInAnyOrder(fields));
    }

    @Test
    void channelsThatWereRemovedSinceDoNotSpoilWhatWasSaved() throws Exception {
        var document = document("{\"receiver\": [\"" + CHANNEL + "\"]}");

        assertThat(RouteReader.readStored(document)).isInstanceOf(RouteReader.Read.Valid.class);
        assertThat(RouteReader.read(document, Set.of())).isInstanceOf(RouteReader.Read.Invalid.class);
    }

    private static RouteTree valid(String json) throws JsonProcessingException {
        return switch (RouteReader.read(document(json), Set.of(CHANNEL))) {
            case RouteReader.Read.Valid valid -> valid.tree();
            case RouteReader.Read.Invalid invalid ->
                throw new AssertionError(invalid.violations().toString());
        };
    }

    private static RouteDocument document(String json) throws JsonProcessingException {
        return STRICT.readValue(json, RouteDocument.class);
    }

    private static Arguments wrong(String what, String json, String... fields) {
        return Arguments.of(what, json, fields);
    }
}
