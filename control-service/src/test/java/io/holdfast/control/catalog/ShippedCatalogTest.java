package io.holdfast.control.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The catalog in the repository: what people get when they start Holdfast for the first time. */
class ShippedCatalogTest {

    private static final Path SHARED = Path.of(System.getProperty("holdfast.shared", "no-such-place"));
    private static final Map<String, String> DOCUMENTS = Map.of(
            "threema", "threema-tom-annex-2.txt",
            "tresorit", "tresorit-security-measures.txt");

    private final CatalogDraft draft = CatalogSource.read(Path.of(System.getProperty("holdfast.root"), "catalog"));

    @Test
    void isInOrder() {
        assertThat(draft.errors()).isEmpty();
        assertThat(draft.catalog().controls()).hasSizeGreaterThanOrEqualTo(14);
    }

    @Test
    void everyControlSaysWhatToDoWhenItIsBroken() {
        assertThat(draft.catalog().controls()).allSatisfy(control -> {
            assertThat(control.remediation()).as(control.id()).isNotBlank();
            assertThat(control.measures()).as(control.id()).isNotEmpty();
            assertThat(control.location().file()).isEqualTo("controls/" + control.id() + ".yaml");
        });
    }

    /** A source that falls silent would otherwise stay green for ever. */
    @Test
    void noControlTrustsEvidenceForEver() {
        assertThat(draft.catalog().controls())
                .allMatch(control ->
                        control.freshFor() != null || control.validUntil() != null || control.objective() != null);
    }

    @Test
    void everyKindTellsItsFieldsAndGivesAnExample() {
        assertThat(draft.catalog().kinds()).allSatisfy(kind -> {
            assertThat(kind.description()).as(kind.id()).isNotBlank();
            assertThat(kind.subject()).as(kind.id()).isNotBlank();
            assertThat(kind.example()).as(kind.id()).isNotEmpty();
            assertThat(kind.location().file()).isEqualTo("kinds/" + kind.id() + ".yaml");
        });
    }

    @Test
    void everyMeasureSpeaksTheDocumentsOwnWords() throws IOException {
        var seeds = SHARED.resolve("seeds");
        assumeThat(Files.isDirectory(seeds))
                .as("the documents are in %s", seeds)
                .isTrue();

        for (var measure : draft.catalog().measures()) {
            var document = seeds.resolve(DOCUMENTS.getOrDefault(measure.declaration(), "?"));
            assertThat(oneLine(Files.readString(document))).as(measure.id()).contains(oneLine(measure.text()));
        }
    }

    @Test
    void everyMeasureIsOnTheListOfMeasures() throws IOException {
        var list = SHARED.resolve("measures.csv");
        assumeThat(Files.exists(list)).as("the list of measures is %s", list).isTrue();

        var lines = Files.readAllLines(list);
        assertThat(draft.catalog().measures()).allSatisfy(measure -> assertThat(lines)
                .as(measure.id())
                .anyMatch(line -> line.startsWith(measure.id() + "," + measure.section() + ","
                        + (measure.type() == Measure.Type.TECHNICAL ? "technical" : "organizational") + ",")));
    }

    private static String oneLine(String text) {
        return text.replaceAll("\\s+", " ").strip();
    }
}
