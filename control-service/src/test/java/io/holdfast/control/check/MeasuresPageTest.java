package io.holdfast.control.check;

import static org.assertj.core.api.Assertions.assertThat;

import io.holdfast.control.catalog.CatalogFiles;
import org.junit.jupiter.api.Test;

class MeasuresPageTest {

    @Test
    void aMeasureIsShownWithWhatWatchesOverIt() {
        assertThat(page(new SmallCatalog()))
                .contains("| Measures of ACME | 1 | 1 | 0 | 0 | 0 | 1 | 7 |")
                .contains("### 1 Backups")
                .contains("| acme-1 | Backups | automated | [backup-recent](../catalog/controls/backup-recent.yaml) (7)"
                        + " | [backup.run](../catalog/kinds/backup.run.yaml) (restic) |");
    }

    @Test
    void whatPeopleStateIsShownApart() {
        var attested = new SmallCatalog().adding(SmallCatalog.KIND, "collection: attested\n");

        assertThat(page(attested)).contains("| Measures of ACME | 1 | 0 | 1 | 0 | 0 |", "| Backups | attested |");
    }

    @Test
    void aMeasureOfBothIsShownAsBoth() {
        var both = new SmallCatalog()
                .with(
                        "kinds/other.kind.yaml",
                        new SmallCatalog().text(SmallCatalog.KIND).replace("backup.run", "other.kind")
                                + "collection: attested\n")
                .with(
                        "controls/other.yaml",
                        new SmallCatalog()
                                .text(SmallCatalog.CONTROL)
                                .replace("backup-recent", "other")
                                .replace("backup.run", "other.kind"))
                .replacing(SmallCatalog.DECLARATION, "[backup-recent]", "[backup-recent, other]");

        assertThat(page(both)).contains("| Measures of ACME | 1 | 0 | 0 | 1 | 0 | 2 |", "| Backups | both |");
    }

    @Test
    void textsDoNotBreakTheTable() {
        var piped = new SmallCatalog().replacing(SmallCatalog.DECLARATION, "text: Backups", "text: 'Backups | copies'");

        assertThat(page(piped)).contains("| Backups \\| copies |");
    }

    private static String page(SmallCatalog catalog) {
        return Check.of(CatalogFiles.of(catalog.files())).measuresPage();
    }
}
