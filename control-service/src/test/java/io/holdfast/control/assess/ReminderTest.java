package io.holdfast.control.assess;

import static io.holdfast.control.testing.Catalogs.catalog;
import static io.holdfast.control.testing.Facts.START;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.holdfast.contracts.Asset.State;
import io.holdfast.contracts.Cause;
import io.holdfast.contracts.Status;
import io.holdfast.control.testing.Catalogs;
import io.holdfast.control.testing.Facts;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The rules of being reminded ahead, one row each, with the rule as its text. */
class ReminderTest {

    private static final Map<String, Object> GOOD = Map.of("outcome", "success");
    private static final Map<String, Object> BAD = Map.of("outcome", "failure");

    private static Catalogs reviewed(String... more) {
        var lines = Stream.concat(Stream.of("fresh_for: 10h", "warn_before: 2h"), Stream.of(more));
        return catalog().backupControl("backup", "evidence.outcome == 'success'", lines.toArray(String[]::new));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("rules")
    void rule(String rule, Catalogs catalog, UnaryOperator<Scenario> story, String told) {
        var scenario = story.apply(new Scenario(catalog).asset());

        assertThat(scenario.told().stream().skip(1).map(each -> each.substring(each.indexOf(':') + 2)))
                .as(rule)
                .isEqualTo(told.isEmpty() ? List.of() : List.of(told.split("; ")));
    }

    static Stream<Arguments> rules() {
        return Stream.of(
                arguments(
                        "it is told once, when the warning begins, without traffic",
                        reviewed(),
                        story(s -> s.backup(GOOD).after(Duration.ofHours(9))),
                        "NO_DATA>SATISFIED by EVIDENCE; SATISFIED>SATISFIED by DEADLINE, due soon"),
                arguments(
                        "nothing is told before",
                        reviewed(),
                        story(s -> s.backup(GOOD).after(Duration.ofHours(7))),
                        "NO_DATA>SATISFIED by EVIDENCE"),
                arguments(
                        "what is not renewed ends",
                        reviewed(),
                        story(s -> s.backup(GOOD).after(Duration.ofHours(10))),
                        "NO_DATA>SATISFIED by EVIDENCE; SATISFIED>SATISFIED by DEADLINE, due soon;"
                                + " SATISFIED>STALE by DEADLINE"),
                arguments(
                        "what is renewed is no longer due soon, which is told as well",
                        reviewed(),
                        story(s -> s.backup(GOOD).after(Duration.ofHours(9)).backup(GOOD)),
                        "NO_DATA>SATISFIED by EVIDENCE; SATISFIED>SATISFIED by DEADLINE, due soon;"
                                + " SATISFIED>SATISFIED by EVIDENCE"),
                arguments(
                        "evidence that is due soon already when it comes says so at once",
                        reviewed(),
                        story(s -> s.backup(START.minus(Duration.ofHours(9)), GOOD)),
                        "NO_DATA>SATISFIED by EVIDENCE, due soon"),
                arguments(
                        "what is broken is not due",
                        reviewed(),
                        story(s -> s.backup(BAD).after(Duration.ofHours(9))),
                        "NO_DATA>NOT_SATISFIED by EVIDENCE"),
                arguments(
                        "what breaks is no longer due",
                        reviewed(),
                        story(s -> s.backup(GOOD).after(Duration.ofHours(9)).backup(BAD)),
                        "NO_DATA>SATISFIED by EVIDENCE; SATISFIED>SATISFIED by DEADLINE, due soon;"
                                + " SATISFIED>NOT_SATISFIED by EVIDENCE"),
                arguments(
                        "while something worse waits to count, the reminder stays as it is",
                        reviewed("for: 30m"),
                        story(s -> s.backup(GOOD)
                                .after(Duration.ofHours(9))
                                .backup(BAD)
                                .after(Duration.ofMinutes(30))),
                        "NO_DATA>SATISFIED by EVIDENCE; SATISFIED>SATISFIED by DEADLINE, due soon;"
                                + " SATISFIED>NOT_SATISFIED by DEADLINE"),
                arguments(
                        "what is exempt is not due, and is when the exception is over",
                        reviewed(),
                        story(s -> s.backup(GOOD)
                                .exemption("e", "backup", Duration.ofHours(9), false)
                                .after(Duration.ofHours(9))),
                        "NO_DATA>SATISFIED by EVIDENCE; SATISFIED>EXEMPT by EXCEPTION;"
                                + " EXEMPT>SATISFIED by EXCEPTION, due soon"),
                arguments(
                        "another version may warn earlier",
                        catalog().backupControl("backup", "evidence.outcome == 'success'", "fresh_for: 10h"),
                        story(s -> s.backup(GOOD).after(Duration.ofHours(9)).catalog(reviewed())),
                        "NO_DATA>SATISFIED by EVIDENCE; SATISFIED>SATISFIED by CATALOG, due soon"),
                arguments(
                        "an asset that leaves is not due",
                        reviewed(),
                        story(s -> s.backup(GOOD).after(Duration.ofHours(9)).asset(2, Map.of(), State.RETIRED)),
                        "NO_DATA>SATISFIED by EVIDENCE; SATISFIED>SATISFIED by DEADLINE, due soon;"
                                + " SATISFIED>null by ASSET"));
    }

    @Test
    void aCertificateIsDueBeforeItEnds() {
        var end = START.plus(Duration.ofDays(90));
        var scenario = new Scenario(catalog().certificateControl("certificate", "warn_before: 30d"))
                .asset()
                .evidence(Facts.event(
                        "certificate.status",
                        Scenario.SUBJECT,
                        "1",
                        START,
                        Map.of("trusted", true, "expires_at", end.toString())));

        scenario.after(Duration.ofDays(60));

        var reminder = scenario.last();
        assertThat(reminder.from()).isEqualTo(Status.SATISFIED);
        assertThat(reminder.to()).isEqualTo(Status.SATISFIED);
        assertThat(reminder.dueSoon()).isTrue();
        assertThat(reminder.dueAt()).isEqualTo(end);
        assertThat(reminder.cause()).isEqualTo(Cause.DEADLINE);
        assertThat(reminder.effectiveAt()).isEqualTo(START.plus(Duration.ofDays(60)));
        assertThat(reminder.reason()).startsWith("it ends at 2027-02-20 06:00:00 UTC unless it is renewed");
    }

    @Test
    void whatEndsByItselfSaysWhenAlsoWithoutAWarning() {
        var scenario = new Scenario(
                        catalog().backupControl("backup", "evidence.outcome == 'success'", "fresh_for: 10h"))
                .asset()
                .backup(GOOD);

        assertThat(scenario.last().dueAt()).isEqualTo(START.plus(Duration.ofHours(10)));
        assertThat(scenario.last().dueSoon()).isFalse();
    }

    private static UnaryOperator<Scenario> story(UnaryOperator<Scenario> story) {
        return story;
    }
}
