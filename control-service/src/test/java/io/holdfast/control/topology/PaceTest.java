package io.holdfast.control.topology;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PaceTest {

    private final Pace pace = new Pace();

    @Test
    void aTickTakesOnLessWhileEvidenceArrives() {
        var alone = pace.portion();
        pace.arrived();
        var besideOthers = pace.portion();

        assertThat(besideOthers).isPositive().isLessThan(alone);
    }

    @Test
    void whatArrivedCountsForOneTick() {
        var alone = pace.portion();
        pace.arrived();
        pace.arrived();
        pace.portion();

        assertThat(pace.portion()).isEqualTo(alone);
    }
}
