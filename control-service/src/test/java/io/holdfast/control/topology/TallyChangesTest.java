package io.holdfast.control.topology;

import static io.holdfast.contracts.Status.NOT_SATISFIED;
import static io.holdfast.contracts.Status.NO_DATA;
import static io.holdfast.contracts.Status.SATISFIED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import io.holdfast.contracts.Asset;
import io.holdfast.contracts.Cause;
import io.holdfast.contracts.Severity;
import io.holdfast.contracts.Status;
import io.holdfast.contracts.Transition;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class TallyChangesTest {

    private static final Instant NOON = Instant.parse("2026-11-22T12:00:00Z");

    private final TallyChanges changes = new TallyChanges();

    @Test
    void manyTransitionsOfAControlAreOneChange() {
        note("backup", null, NO_DATA, 0);
        note("backup", null, NO_DATA, 1);
        note("backup", NO_DATA, SATISFIED, 3);
        note("patches", SATISFIED, NOT_SATISFIED, 2);

        assertThat(told())
                .containsExactly(
                        entry("backup", new Tally(Map.of(NO_DATA, 1L, SATISFIED, 1L), NOON.plusSeconds(3))),
                        entry("patches", new Tally(Map.of(SATISFIED, -1L, NOT_SATISFIED, 1L), NOON.plusSeconds(2))));
    }

    @Test
    void whoLeavesThePopulationIsInNoStatus() {
        note("backup", SATISFIED, null, 0);

        assertThat(told()).containsExactly(entry("backup", new Tally(Map.of(SATISFIED, -1L), NOON)));
    }

    @Test
    void whatChangesNoStatusIsNoChange() {
        note("backup", SATISFIED, SATISFIED, 0);

        assertThat(told()).isEmpty();
    }

    @Test
    void whatWasToldIsNotToldAgain() {
        note("backup", null, NO_DATA, 0);
        told();

        assertThat(told()).isEmpty();
    }

    private Map<String, Tally> told() {
        var told = new LinkedHashMap<String, Tally>();
        changes.tell(told::put);
        return told;
    }

    private void note(String control, @Nullable Status from, @Nullable Status to, long seconds) {
        var at = NOON.plusSeconds(seconds);
        changes.note(new Transition(
                Transition.idOf(control, "host", seconds + 1),
                control,
                "host",
                seconds + 1,
                from,
                to,
                Cause.EVIDENCE,
                "because",
                null,
                at,
                at,
                null,
                new Transition.ControlFacts("v", control, Severity.HIGH, "backup.run", List.of(), null),
                new Transition.AssetFacts("system", null, null, Asset.Criticality.HIGH, Map.of())));
    }
}
