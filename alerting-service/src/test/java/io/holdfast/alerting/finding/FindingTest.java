package io.holdfast.alerting.finding;

import static io.holdfast.alerting.Transitions.NOON;
import static io.holdfast.alerting.Transitions.backupOf;
import static org.assertj.core.api.Assertions.assertThat;

import io.holdfast.contracts.Status;
import io.holdfast.contracts.Transition;
import java.lang.reflect.Method;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class FindingTest {

    private static final Instant LATER = NOON.plusSeconds(60);
    private static final Transition BROKE =
            backupOf("srv").from(Status.SATISFIED).to(Status.NOT_SATISFIED);
    private static final Condition BROKEN = Condition.of(Status.NOT_SATISFIED, BROKE);
    private static final Condition HEALED = Condition.of(Status.SATISFIED, BROKE);

    private final Finding.Open open =
            Finding.Open.first(FindingId.openedBy("t"), new Finding.Key("c", "s"), BROKEN, null, NOON);

    /** The ways out of a state are its methods that give another state; this is the whole state machine. */
    @Test
    void everyStateHasExactlyItsWaysOut() {
        assertThat(waysOutOf(Finding.Open.class))
                .containsExactlyInAnyOrder("acknowledge", "observe", "resolve", "remarked");
        assertThat(waysOutOf(Finding.Acknowledged.class)).containsExactlyInAnyOrder("observe", "resolve", "remarked");
        assertThat(waysOutOf(Finding.Resolved.class)).containsExactlyInAnyOrder("reopen", "remarked");
    }

    @Test
    void acknowledgingNamesWhoAndWhen() {
        var acknowledged = open.acknowledge("olga", LATER);

        assertThat(acknowledged.acknowledgement()).contains(new Finding.Acknowledgement("olga", LATER));
        assertThat(acknowledged.details().revision()).isEqualTo(2);
        assertThat(acknowledged.details().updatedAt()).isEqualTo(LATER);
    }

    @Test
    void aResolvedFindingStillTellsWhoLookedAfterIt() {
        var resolved = open.acknowledge("olga", NOON).resolve(HEALED, Finding.Resolution.RECOVERED, LATER);

        assertThat(resolved.acknowledgement()).contains(new Finding.Acknowledgement("olga", NOON));
        assertThat(resolved.resolvedAt()).isEqualTo(LATER);
    }

    @Test
    void reopeningForgetsTheAcknowledgement() {
        var reopened = open.acknowledge("olga", NOON)
                .resolve(HEALED, Finding.Resolution.RECOVERED, NOON)
                .reopen(BROKEN, LATER);

        assertThat(reopened.acknowledgement()).isEmpty();
        assertThat(reopened.details().openedAt()).isEqualTo(LATER);
        assertThat(reopened.details().timesOpened()).isEqualTo(2);
    }

    @Test
    void theLastChangeNeverMovesBack() {
        var updated = open.acknowledge("olga", LATER).observe(BROKEN, NOON);

        assertThat(updated.details().updatedAt()).isEqualTo(LATER);
    }

    @Test
    void everyChangeIsARevision() {
        var states = List.<Finding>of(
                open.observe(BROKEN, LATER),
                open.acknowledge("olga", LATER),
                open.resolve(HEALED, Finding.Resolution.RECOVERED, LATER),
                open.remarked(LATER));

        assertThat(states)
                .allSatisfy(state -> assertThat(state.details().revision()).isEqualTo(2));
    }

    private static Set<String> waysOutOf(Class<?> state) {
        return Arrays.stream(state.getDeclaredMethods())
                .filter(method -> !method.isBridge() && !java.lang.reflect.Modifier.isStatic(method.getModifiers()))
                .filter(method -> Finding.class.isAssignableFrom(method.getReturnType()))
                .map(Method::getName)
                .collect(Collectors.toSet());
    }
}
