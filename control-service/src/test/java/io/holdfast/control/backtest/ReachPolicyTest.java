package io.holdfast.control.backtest;

import static io.holdfast.control.backtest.Rig.dailyBackups;
import static org.assertj.core.api.Assertions.assertThat;

import io.holdfast.control.testing.Catalogs;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** That nothing is missed is seen in {@link RunTest}; here is how far it goes. */
class ReachPolicyTest {

    static Stream<Arguments> rules() {
        return Stream.of(
                Arguments.of("as far as evidence stays fresh", dailyBackups("fresh_for: 2d"), -2.0),
                Arguments.of("and a change is held back", dailyBackups("fresh_for: 2d", "for: 1d"), -3.0),
                Arguments.of("without end when it stays fresh for ever", dailyBackups(), null),
                Arguments.of(
                        "without end when it has to be seen whether it counts",
                        dailyBackups("fresh_for: 2d", "evidence.where: evidence.encrypted"),
                        null),
                Arguments.of("not before there was any evidence", dailyBackups("fresh_for: 99999d"), null));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("rules")
    void reachesBack(String rule, Catalogs catalog, @Nullable Double day) {
        var control = catalog.compile().rules().getFirst().control();

        assertThat(ReachPolicy.earliest(control, Rig.MONDAY).orElse(null)).isEqualTo(day == null ? null : Rig.day(day));
    }
}
