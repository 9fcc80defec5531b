package io.holdfast.dashboard.findings;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.ws.rs.core.MultivaluedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ActTest {

    private static MultivaluedHashMap<String, String> form(Map<String, String> fields) {
        return new MultivaluedHashMap<>(fields);
    }

    @Test
    void onlyWhatTheActionNeedsGoesAlong() {
        assertThat(Act.ASSIGN.body(
                        form(Map.of("to", " oskar ", "comment", " ", "etag", "7", "resolution", "DUPLICATE"))))
                .isEqualTo(Map.of("to", "oskar"));
    }

    @Test
    void aTimeOfTheFormIsUtc() {
        assertThat(Act.DUE.body(form(Map.of("at", "2026-12-01T08:00", "reason", "the vendor delivers then"))))
                .isEqualTo(Map.of("at", "2026-12-01T08:00:00Z", "reason", "the vendor delivers then"));
        assertThat(Act.DUE.body(form(Map.of("at", "soon")))).isEqualTo(Map.of("at", "soon"));
    }

    @Test
    void whatIsNoActionIsNone() {
        assertThat(Act.of("resolve")).isEmpty();
        assertThat(Act.of("close")).contains(Act.CLOSE);
    }
}
