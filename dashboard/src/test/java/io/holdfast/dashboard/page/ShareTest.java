package io.holdfast.dashboard.page;

import static org.assertj.core.api.Assertions.assertThat;

import io.holdfast.contracts.Status;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ShareTest {

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "what the evidence shows not to hold is broken,             NOT_SATISFIED, 0, 1, 0, 0, 0",
        "what the evidence is too old for is without evidence,      STALE,         0, 0, 1, 0, 0",
        "what never had any evidence is without evidence,           NO_DATA,       0, 0, 1, 0, 0",
        "what could not be decided is undecided and not broken,     INCONCLUSIVE,  0, 0, 0, 1, 0",
        "what need not hold for now is exempt and does not hold,    EXEMPT,        0, 0, 0, 0, 1",
        "what holds holds,                                          SATISFIED,     1, 0, 0, 0, 0",
    })
    void eachCountsOnce(
            String rule, Status status, long holding, long broken, long unproven, long undecided, long exempt) {
        assertThat(Share.of(Map.of(status, 1L))).isEqualTo(new Share(1, holding, broken, unproven, undecided, exempt));
    }
}
