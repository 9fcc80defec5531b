package io.holdfast.control.revision;

import static io.holdfast.control.testing.Catalogs.catalog;
import static org.assertj.core.api.Assertions.assertThat;

import io.holdfast.control.catalog.CatalogError;
import io.holdfast.control.revision.CatalogChanges.Outcome;
import io.holdfast.control.testing.Catalogs;
import io.holdfast.control.testing.Databases;
import java.nio.file.Files;
import java.sql.SQLException;
import java.time.InstantSource;
import java.util.List;
import java.util.TreeMap;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.postgresql.ds.PGSimpleDataSource;

/** Edits, bundles and several instances, over a real database. */
class CatalogChangesIT {

    private static final Versions.Request BY_ANNA = new Versions.Request("anna", "stricter");

    private final DataSource database = Databases.fresh();
    private final Instance one = instance(encrypted());

    @Test
    void theFirstCatalogIsTheFirstVersion() throws Exception {
        var head = one.versions.head().orElseThrow();

        assertThat(head.hash()).isEqualTo(one.version());
        assertThat(head.author()).isEqualTo("directory");
        assertThat(head.replaced()).isNull();
        assertThat(head.diff().controls().added()).containsExactly("a");
        assertThat(one.versions.content(head.hash()).files()).isEqualTo(one.files());
    }

    @Test
    void anEditComesIntoForceOnceItIsOver() throws Exception {
        var before = one.version();
        one.edit("controls/a.yaml", control("a", "evidence.dry_run"));

        one.changes.lookAtDirectory();
        assertThat(one.version()).isEqualTo(before);
        one.look();

        assertThat(one.assertion("a")).isEqualTo("evidence.dry_run");
        var head = one.versions.head().orElseThrow();
        assertThat(head.replaced()).isEqualTo(before);
        assertThat(head.diff().controls().changed()).containsExactly("a");
    }

    @Test
    void newAndRemovedFilesAreEditsAsWell() throws Exception {
        one.edit("controls/b.yaml", control("b", "evidence.encrypted"));
        one.look();
        assertThat(one.assertion("b")).isEqualTo("evidence.encrypted");

        Files.delete(one.directory.resolve("controls/b.yaml"));
        one.look();
        assertThat(one.assertion("b")).isEqualTo("not there");
        assertThat(one.versions.page(Long.MAX_VALUE, 10).items())
                .extracting(version -> version.diff().controls().removed())
                .containsExactly(List.of("b"), List.of(), List.of());
    }

    @Test
    void aRefusedEditIsToldAndTheRunningCatalogStays() throws Exception {
        var before = one.version();
        one.edit("controls/a.yaml", control("a", "evidence.encripted"));
        one.look();

        assertThat(one.version()).isEqualTo(before);
        var refusal = one.refusals.standing().orElseThrow();
        assertThat(refusal.errors()).extracting(CatalogError::file).containsExactly("controls/a.yaml");
        assertThat(refusal.errors().getFirst().line()).isEqualTo(6);
        assertThat(refusal.errors().getFirst().reason()).contains("encripted");

        one.edit("controls/a.yaml", control("a", "evidence.dry_run"));
        one.look();
        assertThat(one.refusals.standing()).isEmpty();
        assertThat(one.assertion("a")).isEqualTo("evidence.dry_run");
    }

    @Test
    void backToWhatWasBeforeIsAnEditToo() throws Exception {
        var before = one.version();
        one.edit("controls/a.yaml", control("a", "evidence.dry_run"));
        one.look();
        one.edit("controls/a.yaml", control("a", "evidence.encrypted"));
        one.look();

        assertThat(one.version()).isEqualTo(before);
        assertThat(one.versions.page(Long.MAX_VALUE, 10).items()).hasSize(3);
    }

    @Test
    void aBundleIsAppliedWholeRecordedAndWritten() throws Exception {
        var before = one.version();

        var outcome = one.changes.apply(with("a", "evidence.dry_run"), before, BY_ANNA);

        assertThat(outcome).isInstanceOfSatisfying(Outcome.Applied.class, applied -> {
            assertThat(applied.version().author()).isEqualTo("anna");
            assertThat(applied.version().message()).isEqualTo("stricter");
            assertThat(applied.version().hash()).isEqualTo(one.version());
        });
        assertThat(one.assertion("a")).isEqualTo("evidence.dry_run");
        assertThat(one.files()).containsEntry("controls/a.yaml", control("a", "evidence.dry_run"));
        one.look();
        assertThat(one.versions.page(Long.MAX_VALUE, 10).items()).hasSize(2);
    }

    @Test
    void aBundleThatIsRefusedChangesNothing() throws Exception {
        var before = one.version();
        var files = one.files();
        var bundle = new TreeMap<>(with("a", "evidence.dry_run").files());
        bundle.put("controls/b.yaml", control("b", "evidence.nothing"));

        var outcome = one.changes.apply(Content.of(bundle), before, BY_ANNA);

        assertThat(outcome).isInstanceOfSatisfying(Outcome.Refused.class, refused -> assertThat(refused.errors())
                .extracting(CatalogError::file)
                .containsExactly("controls/b.yaml"));
        assertThat(one.version()).isEqualTo(before);
        assertThat(one.files()).isEqualTo(files);
        assertThat(one.versions.page(Long.MAX_VALUE, 10).items()).hasSize(1);
    }

    @Test
    void whoHasNotSeenTheLastVersionChangesNothing() throws Exception {
        var outdated = one.version();
        one.edit("controls/a.yaml", control("a", "evidence.dry_run"));
        one.look();

        assertThat(one.changes.apply(with("a", "evidence.outcome == 'x'"), outdated, BY_ANNA))
                .isEqualTo(new Outcome.Outdated());
        assertThat(one.assertion("a")).isEqualTo("evidence.dry_run");
    }

    @Test
    void theOtherInstancesFollow() throws Exception {
        var other = instance(encrypted());
        one.changes.apply(with("a", "evidence.dry_run"), one.version(), BY_ANNA);

        other.look();

        assertThat(other.version()).isEqualTo(one.version());
        assertThat(other.assertion("a")).isEqualTo("evidence.dry_run");
    }

    @Test
    void aDirectoryThatIsLateDoesNotUndoWhatCameAfterItsEdit() throws Exception {
        var other = instance(encrypted());
        one.edit("controls/a.yaml", control("a", "evidence.dry_run"));
        one.look();
        one.changes.apply(with("a", "evidence.outcome == 'success'"), one.version(), BY_ANNA);

        other.edit("controls/a.yaml", control("a", "evidence.dry_run"));
        other.look();

        assertThat(other.assertion("a")).isEqualTo("evidence.outcome == 'success'");
        assertThat(one.versions.head().orElseThrow().author()).isEqualTo("anna");
    }

    @Test
    void whatWasAppliedSurvivesARestartOverADirectoryThatCanNotBeWritten() throws Exception {
        CatalogDirectoryTest.makeUnwritable(one.directory);
        one.changes.apply(with("a", "evidence.dry_run"), one.version(), BY_ANNA);
        assertThat(one.files()).containsEntry("controls/a.yaml", control("a", "evidence.encrypted"));

        var again = Instance.start(one.directory, database);
        assertThat(again.assertion("a")).isEqualTo("evidence.dry_run");

        again.edit("controls/a.yaml", control("a", "evidence.outcome == 'success'"));
        again.look();
        assertThat(again.assertion("a")).isEqualTo("evidence.outcome == 'success'");
    }

    @Test
    void whatWasEditedWhileNothingRanComesIntoForceAtTheStart() throws Exception {
        one.edit("controls/a.yaml", control("a", "evidence.dry_run"));

        assertThat(Instance.start(one.directory, database).assertion("a")).isEqualTo("evidence.dry_run");
    }

    @Test
    void aDirectoryThatWasSpoiledMeanwhileIsRefusedAndWhatWasAgreedStartsTheService() throws Exception {
        one.edit("controls/a.yaml", "nonsense");

        var again = Instance.start(one.directory, database);

        assertThat(again.version()).isEqualTo(one.version());
        assertThat(again.refusals.standing()).isPresent();
    }

    @Test
    void aVersionThatWasHalfWrittenIsFinishedAtTheStart() throws Exception {
        one.changes.apply(with("a", "evidence.dry_run"), one.version(), BY_ANNA);
        Files.writeString(one.directory.resolve("controls/a.yaml"), control("a", "evidence.encrypted"));
        Files.writeString(one.directory.resolve(".unfinished-version"), one.version());

        var again = Instance.start(one.directory, database);

        assertThat(again.version()).isEqualTo(one.version());
        assertThat(again.files()).containsEntry("controls/a.yaml", control("a", "evidence.dry_run"));
    }

    @Test
    void whatSomebodyIsEditingIsNotOverwritten() throws Exception {
        one.edit("controls/a.yaml", "half of an ed");
        one.changes.apply(with("a", "evidence.dry_run"), one.version(), BY_ANNA);

        assertThat(one.assertion("a")).isEqualTo("evidence.dry_run");
        assertThat(one.files()).containsEntry("controls/a.yaml", "half of an ed");
        one.look();
        assertThat(one.refusals.standing()).isPresent();
        assertThat(one.assertion("a")).isEqualTo("evidence.dry_run");
    }

    @Test
    void withoutADatabaseTheDirectoryIsWhatToBeginWith() {
        var nowhere = new PGSimpleDataSource();
        nowhere.setUrl("jdbc:postgresql://127.0.0.1:1/none");
        var loader = new CatalogLoader(
                new CatalogDirectory(Instance.settings(one.directory)),
                new Versions(nowhere, InstantSource.system()),
                one.refusals);

        var inForce = loader.load(InstantSource.system());

        assertThat(inForce.rules().catalog().version()).isEqualTo(one.version());
    }

    @Test
    void thePastHasItsOwnRules() throws Exception {
        var first = one.version();
        var begun = one.versions.head().orElseThrow().at();
        one.edit("controls/a.yaml", control("a", "evidence.dry_run"));
        one.look();
        var history = new CatalogHistory(one.inForce, database);

        assertThat(history.at(begun.minusSeconds(60)).version()).isEqualTo(first);
        assertThat(history.at(begun).version()).isEqualTo(first);
        assertThat(history.at(one.versions.head().orElseThrow().at()).version()).isEqualTo(one.version());
    }

    private Content with(String id, String assertion) {
        var files = new TreeMap<>(one.files());
        files.put("controls/" + id + ".yaml", control(id, assertion));
        return Content.of(files);
    }

    private Instance instance(Catalogs catalogs) {
        try {
            return Instance.start(catalogs.write(), database);
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    private static Catalogs encrypted() {
        return catalog().backupControl("a", "evidence.encrypted");
    }

    private static String control(String id, String assertion) {
        return catalog().backupControl(id, assertion).text("controls/" + id + ".yaml");
    }
}
