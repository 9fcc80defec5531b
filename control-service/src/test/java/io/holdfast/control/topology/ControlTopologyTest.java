package io.holdfast.control.topology;

import static io.holdfast.control.testing.Catalogs.catalog;
import static io.holdfast.control.testing.Facts.START;
import static io.holdfast.control.testing.Facts.backup;
import static io.holdfast.control.testing.Facts.system;
import static org.assertj.core.api.Assertions.assertThat;

import io.holdfast.contracts.Asset;
import io.holdfast.contracts.Cause;
import io.holdfast.contracts.Evaluation;
import io.holdfast.contracts.Status;
import io.holdfast.control.assess.Exemption;
import io.holdfast.control.testing.Facts;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What only the topology adds to the judgement: state, clock, order of arrival, counts, and input that can't be read. */
class ControlTopologyTest {

    private static final Map<String, Object> GOOD = Map.of("outcome", "success", "dry_run", false);
    private static final Map<String, Object> BAD = Map.of("outcome", "failure", "dry_run", false);

    private final TopologyRig rig = new TopologyRig(catalog()
            .backupControl(
                    "backup",
                    "evidence.outcome == 'success'",
                    "evidence.where: evidence.dry_run != true",
                    "fresh_for: 26h")
            .certificateControl("certificate"));

    @AfterEach
    void close() {
        rig.close();
    }

    @Test
    void freshnessEndsWithoutTraffic() {
        rig.asset(system("a"));
        rig.evidence(backup("a", "1", START, GOOD));
        rig.transitions();

        rig.letTimePass(Duration.ofHours(26));

        var stale = rig.transitions();
        assertThat(stale).singleElement().satisfies(each -> {
            assertThat(each.to()).isEqualTo(Status.STALE);
            assertThat(each.cause()).isEqualTo(Cause.DEADLINE);
            assertThat(each.effectiveAt()).isEqualTo(START.plus(Duration.ofHours(26)));
        });
    }

    @Test
    void aDeadlineThatMovedAwayDoesNotFire() {
        rig.asset(system("a"));
        rig.evidence(backup("a", "1", START, GOOD));
        rig.letTimePass(Duration.ofHours(20));
        rig.evidence(backup("a", "2", START.plus(Duration.ofHours(20)), GOOD));
        rig.transitions();

        rig.letTimePass(Duration.ofHours(20));
        assertThat(rig.told()).isEmpty();

        rig.letTimePass(Duration.ofHours(7));
        assertThat(rig.told()).containsExactly("backup a: SATISFIED>STALE");
    }

    @Test
    void aDeadlineThatMovedNearerFiresThen() {
        rig.asset(system("a"));
        rig.evidence(backup("a", "1", START, GOOD));
        rig.evidence(Facts.event(
                "certificate.status",
                "a",
                "2",
                START,
                Map.of("trusted", true, "expires_at", START.plusSeconds(60).toString())));
        rig.transitions();

        rig.letTimePass(Duration.ofSeconds(61));

        assertThat(rig.told()).containsExactly("certificate a: SATISFIED>NOT_SATISFIED");
        rig.letTimePass(Duration.ofHours(26));
        assertThat(rig.told()).containsExactly("backup a: SATISFIED>STALE");
    }

    @Test
    void theSameRecordTwiceIsAnnouncedOnce() {
        rig.asset(system("a"));
        rig.evidence(backup("a", "1", START, BAD));
        rig.evidence(backup("a", "1", START, BAD));

        assertThat(rig.told())
                .containsExactly(
                        "backup a: null>NO_DATA", "certificate a: null>NO_DATA", "backup a: NO_DATA>NOT_SATISFIED");
    }

    @Test
    void evidenceMayComeBeforeItsAsset() {
        rig.evidence(backup("a", "1", START, BAD));
        assertThat(rig.told()).isEmpty();

        rig.asset(system("a"));

        assertThat(rig.told()).containsExactlyInAnyOrder("backup a: null>NOT_SATISFIED", "certificate a: null>NO_DATA");
    }

    @Test
    void dryRunsDoNotCount() {
        rig.asset(system("a"));
        rig.transitions();

        rig.evidence(backup("a", "1", START, Map.of("outcome", "success", "dry_run", true)));

        assertThat(rig.told()).isEmpty();
    }

    @Test
    void aRetiredAndADeletedAssetLeave() {
        rig.asset(system("a"));
        rig.asset(system("b"));
        rig.transitions();

        rig.asset(system("a", 2, Map.of(), Asset.State.RETIRED));
        rig.assetGone("b");

        assertThat(rig.told())
                .containsExactlyInAnyOrder(
                        "backup a: NO_DATA>null",
                        "certificate a: NO_DATA>null",
                        "backup b: NO_DATA>null",
                        "certificate b: NO_DATA>null");
    }

    @Test
    void anotherCatalogIsSweptOverAllSubjectsWithoutNewEvidence() {
        for (var subject : List.of("a", "b", "c")) {
            rig.asset(system(subject));
            rig.evidence(
                    backup(subject, "1", START, Map.of("outcome", "success", "dry_run", false, "encrypted", false)));
        }
        rig.transitions();

        rig.replaceCatalog(
                catalog().backupControl("encrypted", "evidence.encrypted").certificateControl("certificate"));
        rig.letTimePass(Duration.ofMillis(300));

        assertThat(rig.told())
                .containsExactlyInAnyOrder(
                        "encrypted a: null>NOT_SATISFIED",
                        "encrypted b: null>NOT_SATISFIED",
                        "encrypted c: null>NOT_SATISFIED",
                        "backup a: SATISFIED>null",
                        "backup b: SATISFIED>null",
                        "backup c: SATISFIED>null");
    }

    @Test
    void anotherCatalogReplacesEvaluations() {
        rig.asset(system("a"));
        rig.letTimePass(Duration.ofSeconds(1));
        rig.evaluations();

        rig.replaceCatalog(catalog().certificateControl("certificate"));
        rig.letTimePass(Duration.ofSeconds(1));

        var evaluations = rig.evaluations();
        assertThat(evaluations).containsEntry("backup", null).containsKey("certificate");
    }

    @Test
    void exceptionsAreGrantedRevokedAndExpire() {
        rig.asset(system("a"));
        rig.transitions();
        var exemption = new Exemption("e", "backup", "a", "migration", rig.now().plusSeconds(3600), false);

        rig.exemption(exemption);
        assertThat(rig.told()).containsExactly("backup a: NO_DATA>EXEMPT");
        rig.exemption(new Exemption("e", "backup", "a", "migration", exemption.expiresAt(), true));
        assertThat(rig.told()).containsExactly("backup a: EXEMPT>NO_DATA");
        rig.exemption(new Exemption("f", "backup", "a", "migration", exemption.expiresAt(), false));
        rig.transitions();
        rig.letTimePass(Duration.ofHours(1));

        assertThat(rig.transitions()).singleElement().satisfies(each -> {
            assertThat(each.to()).isEqualTo(Status.NO_DATA);
            assertThat(each.cause()).isEqualTo(Cause.EXCEPTION);
            assertThat(each.effectiveAt()).isEqualTo(exemption.expiresAt());
        });
    }

    @Test
    void anExceptionForAWholeControlCoversAllItsSubjectsAndThoseThatComeLater() {
        rig.asset(system("a"));
        rig.asset(system("b"));
        rig.transitions();

        rig.exemption(new Exemption("e", "backup", null, "migration", rig.now().plusSeconds(3600), false));
        rig.asset(system("c"));
        rig.letTimePass(Duration.ofMillis(300));
        rig.letTimePass(Duration.ofMillis(300));

        assertThat(rig.told())
                .containsExactlyInAnyOrder(
                        "backup c: null>EXEMPT",
                        "certificate c: null>NO_DATA",
                        "backup a: NO_DATA>EXEMPT",
                        "backup b: NO_DATA>EXEMPT");
        assertThat(evaluation("backup").status()).isEqualTo(Status.EXEMPT);

        rig.letTimePass(Duration.ofHours(1));
        assertThat(rig.told())
                .containsExactlyInAnyOrder(
                        "backup a: EXEMPT>NO_DATA", "backup b: EXEMPT>NO_DATA", "backup c: EXEMPT>NO_DATA");
    }

    @Test
    void controlsAreCounted() {
        rig.asset(system("a"));
        rig.asset(system("b"));
        rig.asset(system("c"));
        rig.evidence(backup("a", "1", START, GOOD));
        rig.evidence(backup("b", "1", START, BAD));
        rig.exemption(new Exemption("e", "backup", "c", "migration", rig.now().plusSeconds(9), false));

        rig.letTimePass(Duration.ofMillis(300));

        assertThat(evaluation("backup")).satisfies(each -> {
            assertThat(each.status()).isEqualTo(Status.NOT_SATISFIED);
            assertThat(each.population()).isEqualTo(3);
            assertThat(each.counts())
                    .containsEntry(Status.SATISFIED, 1L)
                    .containsEntry(Status.NOT_SATISFIED, 1L)
                    .containsEntry(Status.EXEMPT, 1L)
                    .containsEntry(Status.NO_DATA, 0L);
        });
    }

    @Test
    void aPopulationThatBecomesEmptyIsNoData() {
        rig.asset(system("a"));
        rig.evidence(backup("a", "1", START, GOOD));
        rig.asset(system("a", 2, Map.of(), Asset.State.RETIRED));

        rig.letTimePass(Duration.ofMillis(300));

        assertThat(evaluation("backup").status()).isEqualTo(Status.NO_DATA);
    }

    @Test
    void manyChangesWithinAMomentGoOutAsOneEvaluation() {
        for (var i = 0; i < 100; i++) {
            rig.asset(system("system-" + i));
        }

        rig.letTimePass(Duration.ofMillis(200));

        assertThat(rig.evaluationsOut()).isEqualTo(2);
    }

    @Test
    void whatCantBeReadBecomesADeadLetterAndTheNextIsJudged() {
        rig.asset(system("a"));
        rig.raw("a", "{".getBytes(StandardCharsets.UTF_8));
        rig.raw("a", Facts.nothing());
        rig.raw("another", Facts.json(backup("a", "1", START, GOOD)));
        rig.evidence(backup("a", "2", START, GOOD));

        assertThat(rig.told()).contains("backup a: NO_DATA>SATISFIED");
        var letters = rig.deadLetters();
        assertThat(letters)
                .extracting(each -> each.reason())
                .containsExactly("not_readable", "not_readable", "wrong_key");
        assertThat(letters)
                .extracting(each -> each.id())
                .containsExactly(
                        "holdfast.evidence.accepted/0/0",
                        "holdfast.evidence.accepted/0/1",
                        "holdfast.evidence.accepted/0/2");
        assertThat(Base64.getDecoder().decode(letters.getFirst().body()))
                .asString(StandardCharsets.UTF_8)
                .isEqualTo("{");
        assertThat(rig.metric("holdfast.not.judged")).isEqualTo(3);
    }

    private Evaluation evaluation(String controlId) {
        return Objects.requireNonNull(rig.evaluations().get(controlId), controlId);
    }
}
