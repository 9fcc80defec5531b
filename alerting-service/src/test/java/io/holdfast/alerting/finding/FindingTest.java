package io.holdfast.alerting.finding;

import static io.holdfast.alerting.Transitions.NOON;
import static io.holdfast.alerting.Transitions.backupOf;
import static org.assertj.core.api.Assertions.assertThat;

import io.holdfast.alerting.work.Due;
import io.holdfast.contracts.Status;
import io.holdfast.contracts.Transition;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class FindingTest {

    private static final Instant LATER = NOON.plusSeconds(60);
    private static final Transition BROKE =
            backupOf("srv").from(Status.SATISFIED).to(Status.NOT_SATISFIED);
    private static final Condition BROKEN = condition(Status.NOT_SATISFIED);
    private static final Condition HEALED = condition(Status.SATISFIED);

    private final Unresolved.Open open = new Unresolved.Open(
            Case.first(FindingId.openedBy("t"), new Finding.Key("c", "s"), BROKEN, Due.NEVER, null, NOON));

    /** The ways out of a state are its methods that give another state; this is the whole state machine. */
    @Test
    void everyStateHasExactlyItsWaysOut() {
        var onEveryUnresolved = Set.of("with", "observe", "assign", "due", "remarked", "heal", "leave", "close");
        var ways = Map.<Class<?>, Set<String>>of(
                Unresolved.Open.class, Set.of("acknowledge", "start", "fix"),
                Unresolved.Acknowledged.class, Set.of("start", "fix"),
                Unresolved.InProgress.class, Set.of("fix"),
                Unresolved.AwaitingVerification.class, Set.of("refute"));
        ways.forEach((state, own) -> assertThat(waysOutOf(state))
                .as(state.getSimpleName())
                .isEqualTo(
                        Stream.concat(own.stream(), onEveryUnresolved.stream()).collect(Collectors.toSet())));
        assertThat(waysOutOf(Ended.Resolved.class)).containsExactlyInAnyOrder("reopen", "restore", "remarked");
        assertThat(waysOutOf(Ended.Closed.class)).containsExactlyInAnyOrder("observe", "end", "reopen", "remarked");
    }

    @Test
    void acknowledgingNamesWhoAndWhen() {
        var acknowledged = open.acknowledge("olga", LATER);

        assertThat(acknowledged.acknowledgement()).contains(new Deed("olga", LATER));
        assertThat(acknowledged.details().revision()).isEqualTo(2);
        assertThat(acknowledged.details().updatedAt()).isEqualTo(LATER);
    }

    @Test
    void aResolvedFindingStillTellsWhoLookedAfterIt() {
        var resolved = open.acknowledge("olga", NOON).heal(HEALED, LATER);

        assertThat(resolved.acknowledgement()).contains(new Deed("olga", NOON));
        assertThat(resolved.resolvedAt()).isEqualTo(LATER);
    }

    @Test
    void reopeningForgetsTheAcknowledgementButNotWhoseWorkItIs() {
        var reopened = open.acknowledge("olga", NOON)
                .assign(new Case.Assignment("ivo", NOON), NOON)
                .heal(HEALED, NOON)
                .reopen(BROKEN, Due.NEVER, LATER);

        assertThat(reopened.acknowledgement()).isEmpty();
        assertThat(reopened.details().assignment()).isEqualTo(new Case.Assignment("ivo", NOON));
        assertThat(reopened.details().openedAt()).isEqualTo(LATER);
        assertThat(reopened.details().timesOpened()).isEqualTo(2);
    }

    @Test
    void theLastChangeNeverMovesBack() {
        var updated = open.acknowledge("olga", LATER).observe(BROKEN, Due.NEVER, NOON);

        assertThat(updated.details().updatedAt()).isEqualTo(LATER);
    }

    @Test
    void everyChangeIsARevision() {
        var states = List.<Finding>of(
                open.observe(BROKEN, Due.NEVER, LATER),
                open.acknowledge("olga", LATER),
                open.start("olga", LATER),
                open.fix("olga", LATER, LATER),
                open.heal(HEALED, LATER),
                open.leave(BROKEN, LATER),
                open.close(Resolution.WONT_FIX, "olga", LATER),
                open.assign(null, LATER),
                open.due(new Due(LATER, true, false, null), LATER),
                open.remarked(LATER));

        assertThat(states)
                .allSatisfy(state -> assertThat(state.details().revision()).isEqualTo(2));
    }

    @Test
    void whatBrokeItFirstStaysWhatBrokeIt() {
        var healed = backupOf("srv").sequence(3).from(Status.STALE).to(Status.SATISFIED);
        var stale = backupOf("srv").sequence(2).from(Status.NOT_SATISFIED).to(Status.STALE);

        var resolved = open.observe(of(stale), Due.NEVER, LATER).heal(of(healed), LATER);

        assertThat(resolved.details().proof()).isEqualTo(new Case.Proof(BROKE.evidence(), healed.evidence()));
    }

    private static Condition condition(Status status) {
        return Condition.of(status, BROKE, FindingExamples.RULES.facts(BROKE));
    }

    private static Condition of(Transition transition) {
        var status = transition.to();
        if (status == null) {
            throw new AssertionError("it must say something");
        }
        return Condition.of(status, transition, FindingExamples.RULES.facts(transition));
    }

    private static Set<String> waysOutOf(Class<?> state) {
        return Arrays.stream(state.getMethods())
                .filter(method -> !method.isBridge() && !Modifier.isStatic(method.getModifiers()))
                .collect(Collectors.collectingAndThen(Collectors.toList(), methods -> Stream.concat(
                                methods.stream(),
                                Arrays.stream(state.getDeclaredMethods()).filter(method -> !method.isBridge()))
                        .filter(method -> Finding.class.isAssignableFrom(method.getReturnType()))
                        .map(Method::getName)
                        .collect(Collectors.toSet())));
    }
}
