package io.holdfast.alerting.intake;

import static io.holdfast.alerting.Transitions.backupOf;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.holdfast.contracts.Status;
import io.holdfast.foundation.json.Json;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class IncomingTest {

    static Stream<Arguments> flaws() {
        return Stream.of(
                Arguments.of("no value", null, "it has no value"),
                Arguments.of("not JSON", "not json", "Unrecognized token"),
                Arguments.of("cut off", "{\"id\":\"x\"", "Unexpected end-of-input"),
                Arguments.of("JSON null", "null", "JSON value null"),
                Arguments.of("an array", "[]", "Cannot deserialize"),
                Arguments.of("an empty object", "{}", "id"),
                Arguments.of("no sequence", changed(json -> json.remove("sequence")), "sequence"),
                Arguments.of("an unknown status", changed(json -> json.put("to", "GREEN")), "GREEN"),
                Arguments.of("no severity", changed(json -> control(json).remove("severity")), "severity"),
                Arguments.of("no title", changed(json -> control(json).remove("title")), "title"),
                Arguments.of("no measures", changed(json -> control(json).remove("measures")), "null"),
                Arguments.of("no time", changed(json -> json.remove("judged_at")), "judged_at"),
                Arguments.of(
                        "a year beyond all",
                        changed(json -> json.put("judged_at", "+99999-01-01T00:00:00Z")),
                        "judged_at"),
                Arguments.of(
                        "a subject beyond all", changed(json -> json.put("subject", "x".repeat(2000))), "too long"),
                Arguments.of(
                        "many bytes in few characters",
                        changed(json -> json.put("subject", "€".repeat(400))),
                        "too long"),
                Arguments.of("U+0000 in the reason", changed(json -> json.put("reason", "a\0b")), "U+0000"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("flaws")
    void isKeptAsideWithItsReason(String what, @Nullable String value, String reason) {
        assertThat(read(value)).as(what).isInstanceOfSatisfying(Incoming.NotUnderstood.class, flawed -> assertThat(
                        flawed.reason())
                .contains(reason));
    }

    @Test
    void aFieldFromANewerWriterIsNoFlaw() {
        assertThat(read(changed(json -> json.put("something_new", 1)))).isInstanceOf(Incoming.Understood.class);
    }

    private static Incoming read(@Nullable String value) {
        var bytes = value == null ? null : value.getBytes(UTF_8);
        return Incoming.read(new ConsumerRecord<>("holdfast.transitions", 0, 0, "key", bytes));
    }

    private static ObjectNode control(ObjectNode transition) {
        return (ObjectNode) transition.get("control");
    }

    private static String changed(Consumer<ObjectNode> change) {
        ObjectNode json = Json.mapper().valueToTree(backupOf("srv").to(Status.STALE));
        change.accept(json);
        return json.toString();
    }
}
