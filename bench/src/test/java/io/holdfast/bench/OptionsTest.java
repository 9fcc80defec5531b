package io.holdfast.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.holdfast.bench.plan.Part;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;

class OptionsTest {

    @Test
    void without_options_everything_is_measured_at_full_size() {
        var plan = parsed().plan();

        assertThat(plan.parts()).containsExactlyInAnyOrder(Part.values());
        assertThat(plan.events()).isEqualTo(300_000);
        assertThat(plan.subjects()).isEqualTo(10_000);
        assertThat(plan.stateSubjects()).isEqualTo(100_000);
        assertThat(plan.background()).isEqualTo(500);
        assertThat(plan.probes()).isGreaterThanOrEqualTo(200);
    }

    @Test
    void a_rate_is_never_measured_without_its_yardstick() {
        assertThat(parsed("--only", "throughput").plan().parts()).containsExactlyInAnyOrder(Part.RAW, Part.THROUGHPUT);
        assertThat(parsed("--only", "http").plan().parts()).containsExactlyInAnyOrder(Part.RAW, Part.HTTP);
    }

    @Test
    void parts_can_be_chosen() {
        assertThat(parsed("--only", "latency,state").plan().parts())
                .containsExactlyInAnyOrder(Part.LATENCY, Part.STATE);
    }

    @Test
    void quick_is_small_whatever_else_is_asked_for() {
        var plan = parsed("--quick", "--events", "5000000").plan();

        assertThat(plan.events()).isLessThanOrEqualTo(2_000);
        assertThat(plan.stateSubjects()).isLessThanOrEqualTo(500);
    }

    @Test
    void a_size_that_no_machine_can_do_is_refused_with_the_options_name() {
        assertThatThrownBy(() -> parsed("--probes", "0").plan())
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("--probes must lie between 1 and");
    }

    private static Options parsed(String... arguments) {
        var options = new Options();
        new CommandLine(options).setCaseInsensitiveEnumValuesAllowed(true).parseArgs(arguments);
        return options;
    }
}
