package io.holdfast.dashboard.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class InstantsTest {

    @ParameterizedTest(name = "{0} is {1}")
    @CsvSource({
        "2026-11-22T06:00, 2026-11-22T06:00:00Z",
        "2026-11-22T06:00:07, 2026-11-22T06:00:07Z",
        "2026-11-22T06:00:00Z, 2026-11-22T06:00:00Z",
        "2026-11-22, 2026-11-22T00:00:00Z",
    })
    void isReadInUtc(String written, Instant instant) {
        assertThat(Instants.read(written)).contains(instant);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "yesterday", "2026-13-01", "2026-11-22T25:00", "20261122"})
    void whatIsNoneIsNone(String written) {
        assertThat(Instants.read(written)).isEmpty();
    }
}
