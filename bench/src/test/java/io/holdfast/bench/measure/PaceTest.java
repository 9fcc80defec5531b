package io.holdfast.bench.measure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import org.junit.jupiter.api.Test;

class PaceTest {

    private static final long MILLISECOND = 1_000_000;

    @Test
    void the_schedule_is_fixed_however_late_one_comes() {
        var intended = new ArrayList<Long>();

        new Pace(1000, System.nanoTime()).run(5, instant -> {
            intended.add(instant);
            while (System.nanoTime() < instant + 3 * MILLISECOND) {
                Thread.onSpinWait();
            }
        });

        var first = intended.getFirst();
        assertThat(intended)
                .containsExactly(
                        first,
                        first + MILLISECOND,
                        first + 2 * MILLISECOND,
                        first + 3 * MILLISECOND,
                        first + 4 * MILLISECOND);
    }

    @Test
    void nothing_is_done_before_its_time() {
        new Pace(1000, System.nanoTime())
                .run(5, intended -> assertThat(System.nanoTime()).isGreaterThanOrEqualTo(intended));
    }

    @Test
    void an_interrupt_ends_it() throws InterruptedException {
        var endless =
                Thread.ofPlatform().start(() -> new Pace(10, System.nanoTime()).run(Long.MAX_VALUE, intended -> {}));

        endless.interrupt();
        endless.join();

        assertThat(endless.isAlive()).isFalse();
    }
}
