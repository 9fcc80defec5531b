package io.holdfast.bench.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class CurveTest {

    private static final long SECOND = 1_000_000_000L;

    @Test
    void between_two_looks_the_count_grows_evenly() {
        var curve = curve(0, 0, 10, 1000);

        assertThat(curve.secondsAt(250)).isCloseTo(2.5, within(1e-9));
    }

    @Test
    void the_middle_leaves_a_slow_start_and_a_slow_end_out() {
        // 100 in 10 s, then 800 in 8 s, then 100 in 10 s.
        var curve = curve(0, 0, 10, 100, 18, 900, 28, 1000);

        assertThat(curve.rateBetween(0.1, 0.9, 1000)).isCloseTo(100, within(1e-6));
        assertThat(1000 / curve.secondsAt(1000)).isCloseTo(1000 / 28.0, within(1e-6));
    }

    @Test
    void a_count_that_stands_still_is_reached_when_it_was_first_seen() {
        var curve = curve(0, 0, 1, 10, 5, 10, 6, 20);

        assertThat(curve.secondsAt(10)).isCloseTo(1, within(1e-9));
    }

    @Test
    void what_was_never_reached_has_no_time() {
        assertThatThrownBy(() -> curve(0, 0, 1, 10).secondsAt(11)).hasMessageContaining("never reached");
    }

    @Test
    void a_count_that_shrinks_is_refused() {
        var curve = curve(0, 5);

        assertThatThrownBy(() -> curve.add(SECOND, 4)).isInstanceOf(IllegalArgumentException.class);
    }

    private static Curve curve(long... secondsAndCounts) {
        var curve = new Curve();
        for (var index = 0; index < secondsAndCounts.length; index += 2) {
            curve.add(secondsAndCounts[index] * SECOND, secondsAndCounts[index + 1]);
        }
        return curve;
    }
}
