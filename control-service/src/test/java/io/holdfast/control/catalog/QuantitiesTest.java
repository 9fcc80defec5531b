package io.holdfast.control.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class QuantitiesTest {

    @ParameterizedTest
    @CsvSource({
        "0s, PT0S",
        "90s, PT90S",
        "15m, PT15M",
        "26h, PT26H",
        "30d, P30D",
        "1d12h, P1DT12H",
        "1d1h1m1s, P1DT1H1M1S"
    })
    void readsDurations(String text, Duration duration) {
        assertThat(Quantities.duration(text)).contains(duration);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "1", "h", "1 h", "1w", "-1h", "1.5h", "1h1d", "99999999999h"})
    void readsNothingElse(String text) {
        assertThat(Quantities.duration(text)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"0%, 0", "5%, 0.05", "99.9%, 0.999"})
    void readsShares(String text, double share) {
        assertThat(Quantities.share(text)).hasValueSatisfying(read -> assertThat(read)
                .isEqualTo(share, org.assertj.core.api.Assertions.within(1e-9)));
    }

    @ParameterizedTest
    @CsvSource({"100%, 1", "95%, 0.95", "0.1%, 0.001"})
    void readsObjectives(String text, double share) {
        assertThat(Quantities.objective(text)).hasValueSatisfying(read -> assertThat(read)
                .isEqualTo(share, org.assertj.core.api.Assertions.within(1e-9)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "0%", "0.0%", "101%", "95"})
    void readsNoOtherObjectives(String text) {
        assertThat(Quantities.objective(text)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "%", "5", "100%", "-1%", "0.05", "5 %"})
    void readsNoOtherShares(String text) {
        assertThat(Quantities.share(text)).isEmpty();
    }
}
