package io.holdfast.control.check;

import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.holdfast.contracts.Asset;
import io.holdfast.contracts.Status;
import io.holdfast.control.assess.Evidence;
import io.holdfast.control.assess.Held;
import io.holdfast.control.assess.SubjectJudge;
import io.holdfast.control.assess.SubjectState;
import io.holdfast.control.catalog.CatalogSource;
import io.holdfast.control.rule.Compilation;
import io.holdfast.control.rule.CompiledCatalog;
import io.holdfast.control.rule.Coverage;
import io.holdfast.local.demo.OrdinaryDay;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The demo organisation keeps the promises of the whole catalog, save for the few drifts and gaps that it is there to show,
 * on whatever day it is started.
 */
class DemoOrganisationTest {

    private static final Instant NOW = Instant.parse("2026-11-22T10:00:00Z");
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final CompiledCatalog RULES = rules();
    private static final SubjectJudge JUDGE = new SubjectJudge(RULES);
    private static final Intake INTAKE = new Intake(RULES.catalog());

    /** Everything that is not as it should be, and why it is there. */
    private static final Map<String, Status> SHOWN = Map.of(
            "visitors-escorted of depot-bremen", Status.NOT_SATISFIED,
            "patch-current-endpoints of notebook-karsten.eggers.nordwind.example", Status.NOT_SATISFIED,
            "main-branch-tested of nordwind/label-printer", Status.STALE,
            "turnstiles-working of turnstile-depot", Status.NO_DATA,
            "metrics-database-pseudonymized of metrics-db.nordwind.example", Status.INCONCLUSIVE);

    /** Which kinds the adapters make of what the tools print; whether those are good is theirs to test. */
    private static final Map<String, Set<String>> KINDS_OF_ADAPTERS = Map.of(
            "restic", Set.of("backup.run", "backup.check"),
            "trivy", Set.of("patch.status"),
            "keycloak", Set.of("account.authentication"),
            "postgres-roles", Set.of("privileged.access", "permission.audit"));

    @Test
    void everyFactFitsItsKind() {
        assertThat(OrdinaryDay.upTo(NOW).facts()).hasSizeGreaterThan(1_000).allSatisfy(fact -> assertThat(
                        INTAKE.take(plain(fact), NOW))
                .as(fact.path("type").asText() + " of " + fact.path("subject").asText())
                .isInstanceOf(Intake.Outcome.Accepted.class));
    }

    @Test
    void everyControlHasAPopulation() {
        var assets = assets(OrdinaryDay.upTo(NOW));

        assertThat(RULES.rules())
                .hasSizeGreaterThan(150)
                // Sources come into being by what they send, not by an inventory.
                .filteredOn(rule -> !rule.control().population().kind().equals("source"))
                .allSatisfy(rule -> assertThat(assets)
                        .as(rule.control().id())
                        .anyMatch(asset -> rule.covers(asset) instanceof Coverage.Covered));
    }

    @ParameterizedTest(name = "{0} days later")
    @ValueSource(ints = {0, 1, 19, 67, 131, 250, 400})
    void everyPromiseIsKeptButThoseThatShowHowItLooks(int days) {
        var now = NOW.plus(Duration.ofDays(days)).plusSeconds(days * 1_117L);

        assertThat(drifts(now)).containsExactlyInAnyOrderEntriesOf(SHOWN);
    }

    @Test
    void everySceneBreaksAPromiseAndRepairsIt() {
        var day = OrdinaryDay.upTo(NOW);
        var states = states(day, NOW);
        for (var asset : assets(day)) {
            states.put(
                    asset.uid(),
                    JUDGE.asset(state(states, asset.uid()), asset, NOW).state());
        }

        assertThat(day.scenes()).hasSizeGreaterThan(5).allSatisfy(scene -> {
            var before = state(states, scene.breaks().path("subject").asText());
            var broken = told(before, scene.breaks());
            var repaired = told(broken, scene.repairs());

            assertThat(broken(before)).isEmpty();
            assertThat(broken(broken)).as(scene.says()).isNotEmpty();
            assertThat(broken(repaired)).as("after: " + scene.says()).isEmpty();
        });
    }

    private static SubjectState told(SubjectState before, JsonNode fact) {
        var now = Instant.parse(fact.path("time").asText());
        return JUDGE.evidence(before, evidence(fact, now), now).state();
    }

    private static List<String> broken(SubjectState state) {
        return state.held().values().stream()
                .filter(held -> held.shown() == Status.NOT_SATISFIED)
                .map(Held::controlId)
                .toList();
    }

    private static SubjectState state(Map<String, SubjectState> states, String uid) {
        return states.getOrDefault(uid, SubjectState.unknown(uid));
    }

    private static Map<String, SubjectState> states(OrdinaryDay day, Instant now) {
        var states = new HashMap<String, SubjectState>();
        for (var fact : day.facts()) {
            var uid = fact.path("subject").asText();
            states.put(
                    uid,
                    JUDGE.evidence(state(states, uid), evidence(fact, now), now).state());
        }
        return states;
    }

    private static Map<String, Status> drifts(Instant now) {
        var day = OrdinaryDay.upTo(now);
        var states = states(day, now);
        var drifts = new TreeMap<String, Status>();
        var told = day.readByAdapters().stream().collect(groupingBy(each -> each.split(" ", 2)[0]));
        for (var asset : assets(day)) {
            var adapted = adapted(told.getOrDefault(asset.uid(), List.of()));
            JUDGE.asset(state(states, asset.uid()), asset, now).state().held().forEach((control, held) -> {
                var kind =
                        RULES.rule(control).orElseThrow().control().evidence().kind();
                if (held.shown() != null && held.shown() != Status.SATISFIED && !adapted.contains(kind)) {
                    drifts.put(control + " of " + asset.uid(), held.shown());
                }
            });
        }
        return drifts;
    }

    private static List<String> adapted(List<String> told) {
        return told.stream()
                .flatMap(each -> KINDS_OF_ADAPTERS.getOrDefault(each.split(" ", 2)[1], Set.of()).stream())
                .toList();
    }

    private static List<Asset> assets(OrdinaryDay day) {
        var assets = new ArrayList<Asset>();
        for (var inventory : day.inventories()) {
            for (var listed : inventory.path("data").path("assets")) {
                var form = JSON.convertValue(listed, new TypeReference<Map<String, Object>>() {});
                assets.add(AssetForm.asset(form, listed.path("uid").asText(), NOW, 1));
            }
        }
        return assets;
    }

    private static Evidence evidence(JsonNode fact, Instant now) {
        return switch (INTAKE.take(plain(fact), now)) {
            case Intake.Outcome.Accepted(var evidence) -> evidence;
            case Intake.Outcome.Refused(var reason) -> throw new AssertionError(reason + ": " + fact);
        };
    }

    private static Map<String, Object> plain(JsonNode fact) {
        return JSON.convertValue(fact, new TypeReference<Map<String, Object>>() {});
    }

    private static CompiledCatalog rules() {
        var draft = CatalogSource.read(Path.of(System.getProperty("holdfast.root"), "catalog"));
        return switch (CompiledCatalog.compile(draft)) {
            case Compilation.Compiled(var catalog) -> catalog;
            case Compilation.Refused(var errors) -> throw new AssertionError(errors.toString());
        };
    }
}
