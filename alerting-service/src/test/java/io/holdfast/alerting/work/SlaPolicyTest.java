package io.holdfast.alerting.work;

import static io.holdfast.contracts.Severity.CRITICAL;
import static io.holdfast.contracts.Severity.HIGH;
import static io.holdfast.contracts.Severity.LOW;
import static io.holdfast.contracts.Severity.MEDIUM;
import static org.assertj.core.api.Assertions.assertThat;

import io.holdfast.contracts.Severity;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What happens to the due date when something else changes. */
class SlaPolicyTest {

    private static final Instant NOW = Instant.parse("2026-12-02T12:00:00Z");
    private static final SlaPolicy SLA = policy("3d");

    static Stream<Arguments> rules() {
        return Stream.of(
                rule("what is opened is due by its severity", SLA.opened(HIGH, NOW), at(3)),
                rule("a severity without a rule is never due", SLA.opened(LOW, NOW), Due.NEVER),
                rule("a raised severity is due earlier, counted from now", raised(at(3), HIGH, CRITICAL), at(1)),
                rule("but never later than it was", raised(at(0.5), HIGH, CRITICAL), at(0.5)),
                rule("what was never due is due once it is raised", raised(Due.NEVER, LOW, HIGH), at(3)),
                rule("a severity that is still without a rule stays so", raised(Due.NEVER, LOW, MEDIUM), Due.NEVER),
                rule("a lowered severity keeps what was promised", raised(at(1), CRITICAL, HIGH), at(1)),
                rule("the same severity keeps it", raised(at(1), HIGH, HIGH), at(1)),
                rule(
                        "what a person set is never moved",
                        raised(Due.byHand(day(9)), HIGH, CRITICAL),
                        Due.byHand(day(9))),
                rule("what is overdue stays overdue", raised(at(-1).passed(), HIGH, CRITICAL), at(-1).passed()),
                rule("a reopening is a new start, whatever was set", SLA.opened(HIGH, NOW), at(3)),
                rule(
                        "another configuration does not move what is open",
                        policy("9d").rated(at(3), HIGH, HIGH, NOW),
                        at(3)),
                rule(
                        "another configuration counts for what is opened",
                        policy("9d").opened(HIGH, NOW),
                        at(9)));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("rules")
    void follows(String rule, Due due, Due expected) {
        assertThat(due).as(rule).isEqualTo(expected);
    }

    private static Arguments rule(String rule, Due due, Due expected) {
        return Arguments.of(rule, due, expected);
    }

    private static Due raised(Due before, Severity from, Severity to) {
        return SLA.rated(before, from, to, NOW);
    }

    private static SlaPolicy policy(String high) {
        var calendar = new WorkCalendar(WorkCalendar.Days.CALENDAR, ZoneOffset.UTC, null, Set.of());
        return new SlaPolicy(calendar, Map.of(CRITICAL, Span.parse("1d"), HIGH, Span.parse(high)));
    }

    private static Due at(double days) {
        return Due.byRule(day(days));
    }

    private static Instant day(double days) {
        return NOW.plus(Duration.ofMinutes(Math.round(days * 24 * 60)));
    }
}
