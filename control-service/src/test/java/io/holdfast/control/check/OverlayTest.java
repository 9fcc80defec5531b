package io.holdfast.control.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OverlayTest {

    /** What YAML gives for {@code {x: null}}. */
    private static final Map<String, Object> NOTHING = new HashMap<>();

    static {
        NOTHING.put("x", null);
    }

    private static final Instant START = Instant.parse("2026-01-05T08:00:00Z");

    @Test
    void mapsMergeAndEverythingElseReplaces() {
        var base = Map.of("a", 1L, "deep", Map.of("x", 1L, "y", 2L), "list", List.of(1L, 2L));
        var over = Map.<String, Object>of("b", 2L, "deep", Map.of("y", 3L), "list", List.of(3L));

        assertThat(Overlay.lay(base, over))
                .isEqualTo(Map.of("a", 1L, "b", 2L, "deep", Map.of("x", 1L, "y", 3L), "list", List.of(3L)));
    }

    @Test
    void aNullTakesTheKeyAwayWhereverItStands() {
        assertThat(Overlay.lay(Map.of("x", 1L, "y", 2L), NOTHING)).isEqualTo(Map.of("y", 2L));
        assertThat(Overlay.lay(Map.of("deep", Map.of("x", 1L, "y", 2L)), Map.of("deep", NOTHING, "new", NOTHING)))
                .isEqualTo(Map.of("deep", Map.of("y", 2L), "new", Map.of()));
    }

    @Test
    void aNullInAListIsAValue() {
        var values = Map.<String, Object>of("list", List.of(NOTHING, "@"));

        assertThat(Overlay.dated(values, START)).isEqualTo(Map.of("list", List.of(NOTHING, START.toString())));
    }

    @ParameterizedTest
    @CsvSource({
        "@, 2026-01-05T08:00:00Z",
        "@-30d, 2025-12-06T08:00:00Z",
        "@+1d12h, 2026-01-06T20:00:00Z",
        "@12h, @12h",
        "@-30days, @-30days",
        "@scope/name, @scope/name",
        "a@+1h, a@+1h"
    })
    void instantsAreCountedFromTheStart(String written, String meant) {
        var values = Map.<String, Object>of("at", written, "deep", Map.of("list", List.of(written, 1L)));

        assertThat(Overlay.dated(values, START))
                .isEqualTo(Map.of("at", meant, "deep", Map.of("list", List.of(meant, 1L))));
    }
}
