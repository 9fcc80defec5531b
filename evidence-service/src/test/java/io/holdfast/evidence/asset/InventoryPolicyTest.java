package io.holdfast.evidence.asset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import io.holdfast.contracts.Asset;
import io.holdfast.contracts.Asset.Criticality;
import io.holdfast.contracts.Asset.State;
import io.holdfast.evidence.asset.InventorySnapshot.Listed;
import io.holdfast.evidence.asset.InventorySnapshot.PopulationRef;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class InventoryPolicyTest {

    private static final String FLEET = "fleet";
    private static final Instant MONDAY = Instant.parse("2026-11-16T00:00:00Z");
    private static final Instant TUESDAY = Instant.parse("2026-11-17T00:00:00Z");

    @Test
    void namesNewAssets() {
        var changed = applied(nothing(), complete(TUESDAY, "a"));

        assertThat(changed)
                .containsExactly(new Asset(
                        "a",
                        "system",
                        "Host a",
                        "platform",
                        Criticality.HIGH,
                        Map.of("backup", "required"),
                        FLEET,
                        State.ACTIVE,
                        TUESDAY,
                        1));
    }

    @Test
    void changesNothingThatIsTheSame() {
        assertThat(applied(known(MONDAY, active("a")), complete(TUESDAY, "a"))).isEmpty();
    }

    @Test
    void countsTheVersionOnAndKeepsSince() {
        var before = new Asset("a", "vm", null, null, Criticality.LOW, Map.of(), FLEET, State.ACTIVE, MONDAY, 7);

        var changed = applied(known(MONDAY, before), complete(TUESDAY, "a"));

        assertThat(changed).singleElement().satisfies(asset -> {
            assertThat(asset.version()).isEqualTo(8);
            assertThat(asset.since()).isEqualTo(MONDAY);
            assertThat(asset.kind()).isEqualTo("system");
        });
    }

    @Test
    void makesADiscoveredAndARetiredAssetActiveFromThen() {
        var discovered = new Asset(
                "a", Asset.UNKNOWN_KIND, null, null, Criticality.MEDIUM, Map.of(), null, State.DISCOVERED, MONDAY, 1);
        var retired = retired("b");

        var changed = applied(known(MONDAY, discovered, retired), complete(TUESDAY, "a", "b"));

        assertThat(changed).hasSize(2).allSatisfy(asset -> {
            assertThat(asset.state()).isEqualTo(State.ACTIVE);
            assertThat(asset.since()).isEqualTo(TUESDAY);
            assertThat(asset.population()).isEqualTo(FLEET);
        });
    }

    @Test
    void retiresWhatACompleteSnapshotNoLongerNames() {
        var changed = applied(known(MONDAY, active("a"), active("b")), complete(TUESDAY, "a"));

        assertThat(changed).singleElement().satisfies(asset -> {
            assertThat(asset.uid()).isEqualTo("b");
            assertThat(asset.state()).isEqualTo(State.RETIRED);
            assertThat(asset.since()).isEqualTo(TUESDAY);
            assertThat(asset.version()).isEqualTo(2);
        });
    }

    @Test
    void retiresNothingByAnIncompleteSnapshot() {
        var known = known(MONDAY, active("a"), active("b"), active("c"));

        assertThat(applied(known, snapshot(TUESDAY, false, "d")))
                .extracting(Asset::uid)
                .containsExactly("d");
    }

    @Test
    void retiresNoAssetOfAnotherPopulation() {
        var elsewhere =
                new Asset("z", "system", null, null, Criticality.LOW, Map.of(), "other", State.ACTIVE, MONDAY, 1);

        assertThat(applied(known(MONDAY, active("a"), elsewhere), complete(TUESDAY, "a")))
                .isEmpty();
    }

    @ParameterizedTest(name = "{0} members, {1} still named -> {2}")
    @CsvSource({
        "0, 0, applied",
        "1, 1, applied",
        "1, 0, held",
        "2, 1, applied",
        "2, 0, held",
        "3, 1, held",
        "4, 2, applied",
        "5, 2, held",
        "100, 50, applied",
        "100, 49, held"
    })
    void holdsASnapshotThatRetiresMoreThanHalf(int members, int named, String expected) {
        var all = uids(members);
        var known = known(MONDAY, all.stream().map(InventoryPolicyTest::active).toArray(Asset[]::new));
        var shrunk = complete(TUESDAY, all.subList(0, named).toArray(String[]::new));

        var decision = InventoryPolicy.decide(known, shrunk);

        assertThat(decision instanceof InventoryDecision.Hold ? "held" : "applied")
                .isEqualTo(expected);
        assertThat(InventoryPolicy.confirmed(known, shrunk)).isInstanceOf(InventoryDecision.Apply.class);
    }

    @Test
    void holdsASnapshotThatReplacesEverythingEvenIfItIsLonger() {
        var known = known(MONDAY, active("a"), active("b"));

        assertThat(InventoryPolicy.decide(known, complete(TUESDAY, "x", "y", "z")))
                .isEqualTo(new InventoryDecision.Hold(2, 2));
    }

    @Test
    void changesNothingByASnapshotThatIsOlderThanTheLast() {
        var known = known(TUESDAY, active("a"));
        var outdated = new InventoryDecision.Outdated(TUESDAY);

        assertThat(InventoryPolicy.decide(known, complete(MONDAY, "b"))).isEqualTo(outdated);
        assertThat(InventoryPolicy.confirmed(known, complete(MONDAY, "b"))).isEqualTo(outdated);
        assertThat(InventoryPolicy.decide(known, snapshot(TUESDAY, false, "b")))
                .as("the same time is not older")
                .isInstanceOf(InventoryDecision.Apply.class);
    }

    @Test
    void takesTheLastEntryOfAnAssetThatIsNamedTwice() {
        var first = new Listed("a", null, "first", null, null, null);
        var last = new Listed("a", null, "last", null, null, null);
        var twice = new InventorySnapshot(
                new PopulationRef(FLEET, "account"), true, List.of(first, last), "s", "1", TUESDAY);

        assertThat(applied(nothing(), twice)).singleElement().satisfies(asset -> {
            assertThat(asset.name()).isEqualTo("last");
            assertThat(asset.kind())
                    .as("the population's kind, where the entry has none")
                    .isEqualTo("account");
            assertThat(asset.criticality()).as("what nobody says is medium").isEqualTo(Criticality.MEDIUM);
        });
    }

    private static List<String> uids(int count) {
        return java.util.stream.IntStream.range(0, count)
                .mapToObj(i -> "host-" + i)
                .toList();
    }

    private static Inventory nothing() {
        return new Inventory(null, Map.of());
    }

    private static Inventory known(@Nullable Instant applied, Asset... assets) {
        return new Inventory(applied, Arrays.stream(assets).collect(Collectors.toMap(Asset::uid, Function.identity())));
    }

    private static Asset active(String uid) {
        return new Asset(
                uid,
                "system",
                "Host " + uid,
                "platform",
                Criticality.HIGH,
                Map.of("backup", "required"),
                FLEET,
                State.ACTIVE,
                MONDAY,
                1);
    }

    private static Asset retired(String uid) {
        return new Asset(uid, "system", null, null, Criticality.LOW, Map.of(), FLEET, State.RETIRED, MONDAY, 3);
    }

    private static InventorySnapshot complete(Instant time, String... uids) {
        return snapshot(time, true, uids);
    }

    private static InventorySnapshot snapshot(Instant time, boolean complete, String... uids) {
        var listed = Arrays.stream(uids)
                .map(uid -> new Listed(uid, "system", "Host " + uid, "platform", "high", Map.of("backup", "required")))
                .toList();
        return new InventorySnapshot(new PopulationRef(FLEET, "system"), complete, listed, "s", "1", time);
    }

    private static List<Asset> applied(Inventory known, InventorySnapshot snapshot) {
        return switch (InventoryPolicy.decide(known, snapshot)) {
            case InventoryDecision.Apply(var changed) -> changed;
            case InventoryDecision.Hold hold -> fail(hold.toString());
            case InventoryDecision.Outdated outdated -> fail(outdated.toString());
        };
    }
}
