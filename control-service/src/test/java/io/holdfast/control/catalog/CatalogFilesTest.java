package io.holdfast.control.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class CatalogFilesTest {

    private static final Map<String, String> FILES = Map.of(
            "kinds/backup.run.yaml", CatalogFolder.KIND,
            "controls/backup-recent.yaml", CatalogFolder.CONTROL,
            "declarations/acme.yaml", CatalogFolder.DECLARATION);

    @Test
    void filesThatWereSentGiveTheSameCatalogAsFilesOnDisk() {
        var onDisk = CatalogFolder.inOrder().read();

        var sent = CatalogSource.read(CatalogFiles.of(FILES));

        assertThat(sent.errors()).isEmpty();
        assertThat(sent.catalog().version()).isEqualTo(onDisk.catalog().version());
    }

    @Test
    void aFolderThatNobodySentIsMissing() {
        var sent = CatalogSource.read(CatalogFiles.of(Map.of("kinds/backup.run.yaml", CatalogFolder.KIND)));

        assertThat(sent.errors()).extracting(CatalogError::file).containsExactlyInAnyOrder("controls", "declarations");
    }

    @Test
    void onlyYamlDirectlyInAFolderIsRead() throws Exception {
        var files = CatalogFiles.of(Map.of(
                "kinds/a.yaml",
                "",
                "kinds/.b.yaml",
                "",
                "kinds/c.txt",
                "",
                "kinds/deep/d.yaml",
                "",
                "kindsmen/e.yaml",
                ""));

        assertThat(files.in("kinds")).containsExactly("kinds/a.yaml");
    }
}
