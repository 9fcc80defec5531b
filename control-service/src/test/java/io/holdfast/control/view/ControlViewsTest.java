package io.holdfast.control.view;

import static io.holdfast.contracts.Status.NOT_SATISFIED;
import static io.holdfast.contracts.Status.NO_DATA;
import static io.holdfast.contracts.Status.SATISFIED;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.holdfast.contracts.Status;
import io.holdfast.control.catalog.Assurance;
import io.holdfast.control.catalog.CatalogFiles;
import io.holdfast.control.catalog.CatalogSource;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ControlViewsTest {

    @TempDir
    private Path folder;

    @BeforeEach
    void writeCatalog() throws IOException {
        kind("backup.run", "automated");
        kind("document.review", "attested");
        control("backup", "backup.run", "['32(1)(c)']");
        control("plan", "document.review", "['32(1)(c)', '32(1)(d)']");
        write("frameworks/gdpr.yaml", """
                id: gdpr
                title: GDPR
                items:
                  - {id: 32(1)(a), title: Encryption}
                  - {id: 32(1)(c), title: Recovery}
                  - {id: 32(1)(d), title: Testing}
                """);
        write("declarations/d.yaml", """
                id: d
                title: D
                document: A document
                language: en
                measures:
                  - {id: both, section: '1', type: technical, text: Both, controls: [backup, plan]}
                  - {id: stated, section: '1', type: organisational, text: Stated, controls: [plan]}
                """);
    }

    @Test
    void anItemOfAFrameworkIsAsGoodAsItsWorstControl() {
        var items = views(Map.of("backup", standing(SATISFIED), "plan", standing(NOT_SATISFIED)))
                .frameworks()
                .getFirst()
                .items();

        assertThat(items)
                .extracting(FrameworkView.ItemView::id, FrameworkView.ItemView::status)
                .containsExactly(
                        tuple("32(1)(a)", NO_DATA), tuple("32(1)(c)", NOT_SATISFIED), tuple("32(1)(d)", NOT_SATISFIED));
        assertThat(items.get(1).controls()).containsExactly("backup", "plan");
    }

    @Test
    void aMeasureSaysWhatItRestsOn() {
        var views = views(Map.of("backup", standing(SATISFIED), "plan", standing(SATISFIED)));

        assertThat(views.measures())
                .extracting(MeasureView::assurance)
                .containsExactly(Assurance.BOTH, Assurance.ATTESTED);
        assertThat(views.measuresByAssurance().getOrDefault(Assurance.ATTESTED, Map.of()))
                .containsEntry(SATISFIED, 1L);
    }

    @Test
    void aMeasureWhoseControlsCoverNothingIsUncovered() {
        assertThat(views(Map.of()).measures())
                .extracting(MeasureView::assurance)
                .containsOnly(Assurance.UNCOVERED);
    }

    private ControlViews views(Map<String, Standing> standings) {
        var draft = CatalogSource.read(CatalogFiles.of(folder));
        assertThat(draft.errors()).isEmpty();
        return new ControlViews(draft.catalog(), standings);
    }

    private static Standing standing(Status status) {
        return Standing.of(status, Map.of(status, 1L), 0, null, null);
    }

    private void kind(String id, String collection) throws IOException {
        write("kinds/" + id + ".yaml", """
                kind: %s
                title: A kind
                collection: %s
                schema: {type: object, properties: {good: {type: boolean, description: Whether.}}}
                example: {good: true}
                """.formatted(id, collection));
    }

    private void control(String id, String kind, String items) throws IOException {
        write("controls/" + id + ".yaml", """
                id: %s
                title: A control
                severity: low
                population: {kind: system}
                evidence: {kind: %s}
                assert: evidence.good
                maps_to: {gdpr: %s}
                """.formatted(id, kind, items));
    }

    private void write(String name, String text) throws IOException {
        var file = folder.resolve(name);
        Files.createDirectories(requireNonNull(file.getParent()));
        Files.writeString(file, text);
    }
}
