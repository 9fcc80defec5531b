package io.holdfast.local.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TemplateTest {

    private static final Instant TIME = Instant.parse("2026-11-22T10:00:00Z");
    private static final Member CAMERA = new Member(
            "camera-1", "facility-device", "Camera 1", "Guards", "high", Map.of("site", "north"), Map.of(".age", "7"));

    @ParameterizedTest(name = "{0} becomes {1}")
    @CsvSource({
        "'recorder of {site}',  'recorder of north'",
        "'{name}, {.age}',      'Camera 1, 7'",
        "'@',                   2026-11-22T10:00:00Z",
        "'@-2h',                2026-11-22T08:00:00Z",
        "'@+40d',               2027-01-01T10:00:00Z",
        "'someone@example.org', someone@example.org",
        "'4.1',                 4.1",
    })
    void textsAreFilledIn(String text, String filled) {
        assertThat(fill(text).textValue()).isEqualTo(filled);
    }

    @Test
    void rangesAreNumbersInBetweenAndAlwaysTheSame() {
        assertThat(fill("18..24").isIntegralNumber()).isTrue();
        assertThat(fill("18..24").asInt())
                .isBetween(18, 24)
                .isEqualTo(fill("18..24").asInt());
        assertThat(fill("0.1..0.9").isFloatingPointNumber()).isTrue();
        assertThat(fill("0.1..0.9").asDouble()).isBetween(0.1, 0.9);
    }

    @Test
    void whatHappensRegularlyHappenedLastNoLongerAgoThanThat() {
        var last = Instant.parse(fill("@last 300d").textValue());

        assertThat(last).isBeforeOrEqualTo(TIME).isAfter(TIME.minus(Duration.ofDays(300)));
        assertThat(fill("@last 300d-5d").textValue())
                .isEqualTo(last.minus(Duration.ofDays(5)).toString());
    }

    @Test
    void aColumnThatTheAssetDoesNotHaveIsRefused() {
        assertThatThrownBy(() -> fill("{colour}")).hasMessageContaining("colour");
    }

    private static JsonNode fill(String text) {
        return new Template(CAMERA, TIME).fill(JsonNodeFactory.instance.textNode(text));
    }
}
