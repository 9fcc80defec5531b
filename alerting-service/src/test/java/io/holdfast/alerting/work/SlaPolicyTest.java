package io.holdfast.alerting.work;

import static io.holdfast.contracts.Severity.CRITICAL;
import static io.holdfast.contracts.Severity.HIGH;
import static io.holdfast.contracts.Severity.LOW;
import static io.holdfast.contracts.Severity.MEDIUM;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.holdfast.contracts.Severity;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

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
                        raised(new Due(day(9), true, false, null), HIGH, CRITICAL),
                        new Due(day(9), true, false, null)),
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

    static Stream<Arguments> reminders() {
        var fifth = reminding("20%", WorkCalendar.Days.CALENDAR);
        var business = reminding("20%", WorkCalendar.Days.BUSINESS);
        return Stream.of(
                reminder("people are reminded when a fifth of the time is left", fifth.opened(HIGH, NOW), day(2.4)),
                reminder("nobody is reminded of what is never due", fifth.opened(LOW, NOW), null),
                reminder("nor without the setting", SLA.opened(HIGH, NOW), null),
                reminder("what a person dates counts from then", fifth.byHand(day(10), day(5)), day(9)),
                reminder("another date is reminded of anew", fifth.byHand(day(20), day(10)), day(18)),
                reminder("what was raised is reminded of by its new date", raisedTo(fifth), day(0.8)),
                reminder("a date that stays is not reminded of twice", sameDate(fifth), null),
                reminder("nor one that has passed", fifth.opened(HIGH, NOW).passed(), null),
                reminder("a reminder of the weekend waits for Monday", business.byHand(day(5), day(0)), day(4.5)),
                reminder("unless it is due before", business.byHand(day(4.25), day(2)), day(3.8)));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("reminders")
    void reminds(String rule, Due due, @Nullable Instant expected) {
        assertThat(due.remindAt()).as(rule).isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "20", "0%", "100%", "-5%", "1.5%"})
    void whatIsNoShareIsRefused(String text) {
        assertThatThrownBy(() -> Share.parse(text)).isInstanceOf(IllegalArgumentException.class);
    }

    private static Due raisedTo(SlaPolicy sla) {
        return sla.rated(sla.opened(HIGH, NOW), HIGH, CRITICAL, NOW);
    }

    private static Due sameDate(SlaPolicy sla) {
        return sla.rated(Due.byRule(day(0.5), day(0.4)).reminded(), HIGH, CRITICAL, NOW);
    }

    private static SlaPolicy reminding(String share, WorkCalendar.Days days) {
        var calendar = new WorkCalendar(days, ZoneOffset.UTC, null, Set.of());
        return new SlaPolicy(calendar, Map.of(CRITICAL, Span.parse("1d"), HIGH, Span.parse("3d")), Share.parse(share));
    }

    private static Arguments reminder(String rule, Due due, @Nullable Instant expected) {
        return Arguments.of(rule, due, expected);
    }

    private static Arguments rule(String rule, Due due, Due expected) {
        return Arguments.of(rule, due, expected);
    }

    private static Due raised(Due before, Severity from, Severity to) {
        return SLA.rated(before, from, to, NOW);
    }

    private static SlaPolicy policy(String high) {
        var calendar = new WorkCalendar(WorkCalendar.Days.CALENDAR, ZoneOffset.UTC, null, Set.of());
        return new SlaPolicy(calendar, Map.of(CRITICAL, Span.parse("1d"), HIGH, Span.parse(high)), null);
    }

    private static Due at(double days) {
        return Due.byRule(day(days), null);
    }

    private static Instant day(double days) {
        return NOW.plus(Duration.ofMinutes(Math.round(days * 24 * 60)));
    }
}
