package io.holdfast.dashboard.sources;

import static org.assertj.core.api.Assertions.assertThat;

import io.holdfast.dashboard.services.evidence.Source;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StandingTest {

    private static final Instant NOW = Instant.parse("2026-11-22T06:00:00Z");

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            nullValues = "-",
            value = {
                "what promised nothing cannot be silent, -, 2026-01-01T00:00:00Z, NO_PROMISE",
                "a promise of another form is none, often, 2026-01-01T00:00:00Z, NO_PROMISE",
                "a promise that was never kept, 1d, -, NEVER_HEARD",
                "heard of within the interval, 26h, 2026-11-21T05:00:00Z, ON_TIME",
                "to the last second, 1h, 2026-11-22T05:00:00Z, ON_TIME",
                "a second later, 3599s, 2026-11-22T05:00:00Z, SILENT",
                "in minutes, 15m, 2026-11-22T05:00:00Z, SILENT",
            })
    void isSilentOncePromisesAreBroken(
            String rule, @Nullable String interval, @Nullable Instant seen, Standing.State state) {
        var source = new Source("s", null, null, interval, seen, 0, true);

        assertThat(Standing.of(source, NOW, 0).state()).as(rule).isEqualTo(state);
    }
}
