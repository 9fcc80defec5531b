package io.holdfast.control.assess;

import static io.holdfast.control.testing.Catalogs.catalog;
import static io.holdfast.control.testing.Facts.START;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.holdfast.contracts.Asset.State;
import io.holdfast.contracts.Cause;
import io.holdfast.contracts.EvidenceEvent;
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

/** The rules of judgement, one row each, with the rule as its text. */
class SubjectJudgeTest {

    private static final Map<String, Object> GOOD = Map.of("outcome", "success", "dry_run", false);
    private static final Map<String, Object> BAD = Map.of("outcome", "failure", "dry_run", false);
    private static final String NO_DATA = "backup: null>NO_DATA by ASSET";

    private static Catalogs backup(String... more) {
        return catalog().backupControl("backup", "evidence.outcome == 'success'", more);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("rules")
    void rule(String rule, Catalogs catalog, UnaryOperator<Scenario> story, List<String> told) {
        var scenario = story.apply(new Scenario(catalog));

        assertThat(scenario.told()).as(rule).isEqualTo(told);
    }

    static Stream<Arguments> rules() {
        return Stream.of(
                row("missing evidence is visible, never green", backup(), s -> s.asset(), NO_DATA),
                row(
                        "evidence that holds satisfies",
                        backup(),
                        s -> s.asset().backup(GOOD),
                        NO_DATA,
                        "backup: NO_DATA>SATISFIED by EVIDENCE"),
                row(
                        "evidence that breaks the promise does not satisfy",
                        backup(),
                        s -> s.asset().backup(BAD),
                        NO_DATA,
                        "backup: NO_DATA>NOT_SATISFIED by EVIDENCE"),
                row(
                        "a missing field is inconclusive",
                        backup(),
                        s -> s.asset().backup(Map.of()),
                        NO_DATA,
                        "backup: NO_DATA>INCONCLUSIVE by EVIDENCE"),
                row(
                        "the latest evidence by its own time decides",
                        backup(),
                        s -> s.asset().backup(BAD).after(Duration.ofHours(1)).backup(GOOD),
                        NO_DATA,
                        "backup: NO_DATA>NOT_SATISFIED by EVIDENCE",
                        "backup: NOT_SATISFIED>SATISFIED by EVIDENCE"),
                row(
                        "older evidence that arrives late never moves the state",
                        backup(),
                        s -> s.asset().backup(GOOD).backup(START.minusSeconds(60), BAD),
                        NO_DATA,
                        "backup: NO_DATA>SATISFIED by EVIDENCE"),
                row(
                        "same time, different facts: the worse one",
                        backup(),
                        s -> s.asset().backup(BAD).backup(GOOD),
                        NO_DATA,
                        "backup: NO_DATA>NOT_SATISFIED by EVIDENCE"),
                row(
                        "same time, different facts, the worse one second: the worse one",
                        backup(),
                        s -> s.asset().backup(GOOD).backup(BAD),
                        NO_DATA,
                        "backup: NO_DATA>SATISFIED by EVIDENCE",
                        "backup: SATISFIED>NOT_SATISFIED by EVIDENCE"),
                row(
                        "the same event again makes no second transition",
                        backup(),
                        s -> s.asset().evidence(event("x", BAD)).evidence(event("x", BAD)),
                        NO_DATA,
                        "backup: NO_DATA>NOT_SATISFIED by EVIDENCE"),
                row(
                        "a dry run does not count",
                        backup("evidence.where: evidence.dry_run != true"),
                        s -> s.asset().backup(Map.of("outcome", "success", "dry_run", true)),
                        NO_DATA),
                row(
                        "a dry run does not hide the run before it",
                        backup("evidence.where: evidence.dry_run != true"),
                        s -> s.asset()
                                .backup(BAD)
                                .after(Duration.ofMinutes(1))
                                .backup(Map.of("outcome", "success", "dry_run", true)),
                        NO_DATA,
                        "backup: NO_DATA>NOT_SATISFIED by EVIDENCE"),
                row(
                        "older than fresh_for is stale, without traffic",
                        backup("fresh_for: 26h"),
                        s -> s.asset().backup(GOOD).after(Duration.ofHours(26)),
                        NO_DATA,
                        "backup: NO_DATA>SATISFIED by EVIDENCE",
                        "backup: SATISFIED>STALE by DEADLINE"),
                row(
                        "broken evidence that gets too old is stale too",
                        backup("fresh_for: 26h"),
                        s -> s.asset().backup(BAD).after(Duration.ofHours(27)),
                        NO_DATA,
                        "backup: NO_DATA>NOT_SATISFIED by EVIDENCE",
                        "backup: NOT_SATISFIED>STALE by DEADLINE"),
                row(
                        "evidence that arrives too old is stale at once",
                        backup("fresh_for: 26h"),
                        s -> s.asset().backup(START.minus(Duration.ofDays(2)), GOOD),
                        NO_DATA,
                        "backup: NO_DATA>STALE by EVIDENCE"),
                row(
                        "newer evidence moves the deadline",
                        backup("fresh_for: 26h"),
                        s -> s.asset()
                                .backup(GOOD)
                                .after(Duration.ofHours(20))
                                .backup(GOOD)
                                .after(Duration.ofHours(20)),
                        NO_DATA,
                        "backup: NO_DATA>SATISFIED by EVIDENCE"),
                row(
                        "past valid_until the promise does not hold",
                        catalog().certificateControl("certificate"),
                        s -> s.asset()
                                .evidence(certificate(Duration.ofHours(5)))
                                .after(Duration.ofHours(5)),
                        "certificate: null>NO_DATA by ASSET",
                        "certificate: NO_DATA>SATISFIED by EVIDENCE",
                        "certificate: SATISFIED>NOT_SATISFIED by DEADLINE"),
                row(
                        "a worse status counts once it has lasted as long as the hold time",
                        backup("for: 10m"),
                        s -> s.asset()
                                .backup(GOOD)
                                .after(Duration.ofMinutes(1))
                                .backup(BAD)
                                .after(Duration.ofMinutes(9))
                                .backup(BAD)
                                .after(Duration.ofMinutes(1)),
                        NO_DATA,
                        "backup: NO_DATA>SATISFIED by EVIDENCE",
                        "backup: SATISFIED>NOT_SATISFIED by DEADLINE"),
                row(
                        "a recovery within the hold time was never broken",
                        backup("for: 10m"),
                        s -> s.asset()
                                .backup(GOOD)
                                .after(Duration.ofMinutes(1))
                                .backup(BAD)
                                .after(Duration.ofMinutes(9))
                                .backup(GOOD)
                                .after(Duration.ofMinutes(30)),
                        NO_DATA,
                        "backup: NO_DATA>SATISFIED by EVIDENCE"),
                row(
                        "a recovery counts at once",
                        backup("for: 10m"),
                        s -> s.asset()
                                .backup(GOOD)
                                .after(Duration.ofMinutes(1))
                                .backup(BAD)
                                .after(Duration.ofMinutes(11))
                                .backup(GOOD),
                        NO_DATA,
                        "backup: NO_DATA>SATISFIED by EVIDENCE",
                        "backup: SATISFIED>NOT_SATISFIED by DEADLINE",
                        "backup: NOT_SATISFIED>SATISFIED by EVIDENCE"),
                row("evidence of an unknown subject is judged by nothing", backup(), s -> s.backup(GOOD)),
                row(
                        "evidence that came before its asset is judged with it",
                        backup(),
                        s -> s.backup(GOOD).asset(),
                        "backup: null>SATISFIED by ASSET"),
                row(
                        "a retired asset leaves the population",
                        backup(),
                        s -> s.asset().asset(2, Map.of(), State.RETIRED),
                        NO_DATA,
                        "backup: NO_DATA>null by ASSET"),
                row(
                        "a discovered asset is in nobody's population; once an inventory names it, it is judged at once",
                        backup(),
                        s -> s.discovered().backup(BAD).asset(2, Map.of(), State.ACTIVE),
                        "backup: null>NOT_SATISFIED by ASSET"),
                row(
                        "a changed asset is judged anew",
                        backup("population.where: asset.labels.backup == 'required'"),
                        s -> s.asset(1, Map.of("backup", "none"), State.ACTIVE)
                                .asset(2, Map.of("backup", "required"), State.ACTIVE),
                        "backup: null>NO_DATA by ASSET"),
                row(
                        "older news of an asset changes nothing",
                        backup(),
                        s -> s.asset(5, Map.of(), State.ACTIVE).asset(4, Map.of(), State.RETIRED),
                        NO_DATA),
                row(
                        "a new control is judged on evidence that is there already",
                        backup(),
                        s -> s.asset()
                                .backup(Map.of("outcome", "success", "encrypted", false))
                                .catalog(backup().backupControl("encrypted", "evidence.encrypted")),
                        NO_DATA,
                        "backup: NO_DATA>SATISFIED by EVIDENCE",
                        "encrypted: null>NOT_SATISFIED by CATALOG"),
                row(
                        "a changed control judges anew without new evidence",
                        backup(),
                        s -> s.asset()
                                .backup(GOOD)
                                .catalog(catalog().backupControl("backup", "evidence.outcome == 'perfect'")),
                        NO_DATA,
                        "backup: NO_DATA>SATISFIED by EVIDENCE",
                        "backup: SATISFIED>NOT_SATISFIED by CATALOG"),
                row(
                        "a control that is taken out leaves no judgement behind",
                        backup(),
                        s -> s.asset().catalog(catalog().certificateControl("certificate")),
                        NO_DATA,
                        "certificate: null>NO_DATA by CATALOG",
                        "backup: NO_DATA>null by CATALOG"),
                row(
                        "an exception covers, and its revocation uncovers",
                        backup(),
                        s -> s.asset()
                                .backup(BAD)
                                .exemption("e", "backup", Duration.ofDays(1), false)
                                .exemption("e", "backup", Duration.ofDays(1), true),
                        NO_DATA,
                        "backup: NO_DATA>NOT_SATISFIED by EVIDENCE",
                        "backup: NOT_SATISFIED>EXEMPT by EXCEPTION",
                        "backup: EXEMPT>NOT_SATISFIED by EXCEPTION"),
                row(
                        "every exception expires, without traffic",
                        backup(),
                        s -> s.asset()
                                .backup(BAD)
                                .exemption("e", "backup", Duration.ofDays(1), false)
                                .after(Duration.ofDays(2)),
                        NO_DATA,
                        "backup: NO_DATA>NOT_SATISFIED by EVIDENCE",
                        "backup: NOT_SATISFIED>EXEMPT by EXCEPTION",
                        "backup: EXEMPT>NOT_SATISFIED by EXCEPTION"),
                row(
                        "what an exception covers stays visible when it changes",
                        backup(),
                        s -> s.asset()
                                .exemption("e", "backup", Duration.ofDays(1), false)
                                .backup(BAD),
                        NO_DATA,
                        "backup: NO_DATA>EXEMPT by EXCEPTION",
                        "backup: EXEMPT>EXEMPT by EVIDENCE"),
                row(
                        "an exception for a whole control covers whatever it is judged on",
                        backup(),
                        s -> s.asset()
                                .backup(BAD)
                                .controlExemption("e", "backup", Duration.ofDays(1), false)
                                .controlExemption("e", "backup", Duration.ofDays(1), true),
                        NO_DATA,
                        "backup: NO_DATA>NOT_SATISFIED by EVIDENCE",
                        "backup: NOT_SATISFIED>EXEMPT by EXCEPTION",
                        "backup: EXEMPT>NOT_SATISFIED by EXCEPTION"),
                row(
                        "an exception for a whole control covers what comes later as well",
                        backup(),
                        s -> s.controlExemption("e", "backup", Duration.ofDays(1), false)
                                .asset(),
                        "backup: null>EXEMPT by ASSET"),
                row(
                        "an exception for a whole control expires, without traffic",
                        backup(),
                        s -> s.asset()
                                .controlExemption("e", "backup", Duration.ofDays(1), false)
                                .after(Duration.ofDays(2)),
                        NO_DATA,
                        "backup: NO_DATA>EXEMPT by EXCEPTION",
                        "backup: EXEMPT>NO_DATA by EXCEPTION"),
                row(
                        "of two exceptions the longer one counts, and when it is revoked the other one",
                        backup(),
                        s -> s.asset()
                                .exemption("own", "backup", Duration.ofDays(1), false)
                                .controlExemption("all", "backup", Duration.ofDays(9), false)
                                .controlExemption("all", "backup", Duration.ofDays(9), true)
                                .after(Duration.ofDays(2)),
                        NO_DATA,
                        "backup: NO_DATA>EXEMPT by EXCEPTION",
                        "backup: EXEMPT>NO_DATA by EXCEPTION"),
                row(
                        "a whole control's exception changes nothing about the others",
                        backup(),
                        s -> s.asset().controlExemption("e", "other", Duration.ofDays(1), false),
                        NO_DATA),
                row(
                        "an exception for another control covers nothing here",
                        backup(),
                        s -> s.asset().exemption("e", "other", Duration.ofDays(1), false),
                        NO_DATA));
    }

    @Test
    void inconclusiveNamesTheField() {
        var scenario = new Scenario(backup()).asset().backup(Map.of());

        assertThat(scenario.last().reason()).contains("evidence.outcome");
    }

    @Test
    void staleSinceTheDeadlineAndNotSinceItWasNoticed() {
        var scenario =
                new Scenario(backup("fresh_for: 26h")).asset().backup(GOOD).after(Duration.ofDays(9));

        assertThat(scenario.last().effectiveAt()).isEqualTo(START.plus(Duration.ofHours(26)));
        assertThat(scenario.last().reason()).contains("26h");
    }

    @Test
    void conflictIsFlagged() {
        var scenario = new Scenario(backup()).asset().backup(GOOD).backup(BAD);

        assertThat(scenario.last().reason()).contains("conflict");
        assertThat(scenario.last().conflict()).isTrue();
    }

    @Test
    void whatAgreesIsNoConflict() {
        var scenario = new Scenario(backup()).asset().backup(GOOD).backup(GOOD);

        assertThat(scenario.last().conflict()).isFalse();
    }

    @Test
    void theUnderlyingStatusIsAFieldOfItsOwn() {
        var scenario = new Scenario(backup()).asset().exemption("e", "backup", Duration.ofDays(1), false);
        assertThat(scenario.last().underlying()).isEqualTo(Status.NO_DATA);

        scenario.backup(BAD);
        assertThat(scenario.last().underlying()).isEqualTo(Status.NOT_SATISFIED);

        scenario.exemption("e", "backup", Duration.ofDays(1), true);
        assertThat(scenario.last().underlying()).isNull();
    }

    @Test
    void anExceptionThatEndedUnnoticedStillTellsWhen() {
        var scenario = new Scenario(backup())
                .asset()
                .exemption("e", "backup", Duration.ofMinutes(1), false)
                .unnoticed(Duration.ofMinutes(2))
                .exemption("f", "other", Duration.ofDays(1), false)
                .after(Duration.ofMinutes(1));

        assertThat(scenario.last().cause()).isEqualTo(Cause.EXCEPTION);
        assertThat(scenario.last().effectiveAt()).isEqualTo(START.plus(Duration.ofMinutes(1)));
    }

    @Test
    void theUnderlyingStatusStaysInTheReason() {
        var scenario = new Scenario(backup()).asset().backup(BAD).exemption("e", "backup", Duration.ofDays(1), false);

        assertThat(scenario.last().to()).isEqualTo(Status.EXEMPT);
        assertThat(scenario.last().reason()).contains("being replaced").contains("NOT_SATISFIED");
        assertThat(scenario.last().evidence()).isNotNull();
    }

    @Test
    void expiryIsEffectiveWhenTheExceptionEnds() {
        var scenario = new Scenario(backup()).asset().backup(BAD).exemption("e", "backup", Duration.ofDays(1), false);

        scenario.after(Duration.ofDays(3));

        assertThat(scenario.last().effectiveAt()).isEqualTo(START.plus(Duration.ofDays(1)));
    }

    @Test
    void sequencesGoOnWhenASubjectComesBack() {
        var scenario =
                new Scenario(backup()).asset().asset(2, Map.of(), State.RETIRED).asset(3, Map.of(), State.ACTIVE);

        assertThat(scenario.transitions())
                .extracting(each -> each.id())
                .containsExactly("backup/system-1/1", "backup/system-1/2", "backup/system-1/3");
    }

    @Test
    void aTransitionCarriesWhatAReaderNeeds() {
        var transition = new Scenario(backup("remediation: Restart the job.", "owner: security@example.org"))
                .asset()
                .backup(BAD)
                .last();

        assertThat(transition.control().title()).isEqualTo("The control backup");
        assertThat(transition.control().remediation()).isEqualTo("Restart the job.");
        assertThat(transition.control().owner()).isEqualTo("security@example.org");
        assertThat(transition.asset().owner()).isEqualTo("ops");
        assertThat(transition.receivedAt()).isEqualTo(START.plusSeconds(1));
        assertThat(transition.evidence()).isNotNull();
    }

    private static EvidenceEvent event(String id, Map<String, Object> data) {
        return Facts.backup(Scenario.SUBJECT, id, START, data);
    }

    private static EvidenceEvent certificate(Duration validFor) {
        Map<String, Object> data =
                Map.of("trusted", true, "expires_at", START.plus(validFor).toString());
        return Facts.event("certificate.status", Scenario.SUBJECT, "certificate", START, data);
    }

    private static Arguments row(String rule, Catalogs catalog, UnaryOperator<Scenario> story, String... told) {
        return arguments(rule, catalog, story, List.of(told));
    }
}
