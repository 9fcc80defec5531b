package io.holdfast.contracts;

import static io.holdfast.contracts.Status.EXEMPT;
import static io.holdfast.contracts.Status.INCONCLUSIVE;
import static io.holdfast.contracts.Status.NOT_SATISFIED;
import static io.holdfast.contracts.Status.NO_DATA;
import static io.holdfast.contracts.Status.SATISFIED;
import static io.holdfast.contracts.Status.STALE;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Arrays;
import java.util.Map;
import org.junit.jupiter.api.Test;

class StatusTest {

    @Test
    void onlySatisfiedIsGreen() {
        assertThat(Arrays.stream(Status.values()).filter(Status::isGreen)).containsExactly(SATISFIED);
    }

    @Test
    void neitherSatisfiedNorExemptNeedsAnybody() {
        assertThat(Arrays.stream(Status.values()).filter(Status::isBroken))
                .containsExactly(NOT_SATISFIED, STALE, NO_DATA, INCONCLUSIVE);
    }

    @Test
    void theWorstOfTwoDoesNotDependOnTheirOrder() {
        assertThat(Status.worst(SATISFIED, STALE)).isEqualTo(STALE);
        assertThat(Status.worst(STALE, SATISFIED)).isEqualTo(STALE);
        assertThat(Status.worst(EXEMPT, SATISFIED)).isEqualTo(EXEMPT);
    }

    @Test
    void anEvaluationNamesEveryStatusAlsoWithZero() {
        var evaluation = new Evaluation("c", "v", SATISFIED, Map.of(SATISFIED, 3L), 3, Instant.EPOCH);

        assertThat(evaluation.counts()).containsOnlyKeys(Status.values()).containsEntry(STALE, 0L);
    }
}
