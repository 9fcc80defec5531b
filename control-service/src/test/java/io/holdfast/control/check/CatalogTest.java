package io.holdfast.control.check;

import static org.assertj.core.api.Assertions.assertThat;

import io.holdfast.control.catalog.CatalogFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** The tests of the controls in the repository, and the page that says what they watch over. */
class CatalogTest {

    private static final Path ROOT = Path.of(System.getProperty("holdfast.root"));
    private static final Check CHECK = Check.of(CatalogFiles.of(ROOT.resolve("catalog")));

    @Test
    void nothingIsWrongWithTheCatalog() {
        assertThat(CHECK.report().errors()).isEmpty();
        assertThat(CHECK.report().warnings()).isEmpty();
    }

    @Test
    void everyControlTestPasses() {
        var tests = CHECK.report().tests();

        assertThat(tests.failed()).isEmpty();
        assertThat(tests.passed()).isEqualTo(tests.total()).isPositive();
    }

    @Test
    void thePageOfMeasuresIsCurrent() throws IOException {
        assertThat(Files.readString(ROOT.resolve("docs/measures.md")))
                .as("make it anew: ./holdfast check --measures docs/measures.md")
                .isEqualTo(CHECK.measuresPage());
    }
}
