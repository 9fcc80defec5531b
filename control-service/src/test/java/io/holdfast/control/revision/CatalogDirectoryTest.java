package io.holdfast.control.revision;

import static io.holdfast.control.testing.Catalogs.catalog;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.holdfast.foundation.testing.TemporaryFolder;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class CatalogDirectoryTest {

    private final Path root = catalog().backupControl("a", "evidence.encrypted").write();
    private final CatalogDirectory directory = new CatalogDirectory(Instance.settings(root));

    @Test
    void theTestsOfControlsAreNoPartOfIt() throws Exception {
        Files.writeString(root.resolve("controls/a.test.yaml"), "x: 1");
        Files.writeString(root.resolve("README.md"), "x");

        assertThat(directory.read().files())
                .containsOnlyKeys("controls/a.yaml", "kinds/backup.run.yaml", "kinds/certificate.status.yaml");
    }

    @Test
    void aSwappedLinkIsAChange() throws Exception {
        var mounted = TemporaryFolder.named("mount");
        Files.createSymbolicLink(mounted.resolve("..data"), root);
        for (var folder : new String[] {"kinds", "controls", "declarations"}) {
            Files.createSymbolicLink(mounted.resolve(folder), Path.of("..data", folder));
        }
        var seenThroughLinks = new CatalogDirectory(Instance.settings(mounted));
        var before = seenThroughLinks.read();
        var other = catalog().backupControl("b", "evidence.encrypted").write();

        Files.createSymbolicLink(mounted.resolve("..next"), other);
        Files.move(
                mounted.resolve("..next"),
                mounted.resolve("..data"),
                StandardCopyOption.ATOMIC_MOVE,
                StandardCopyOption.REPLACE_EXISTING);

        assertThat(before.files()).containsKey("controls/a.yaml");
        assertThat(seenThroughLinks.read().files())
                .containsKey("controls/b.yaml")
                .doesNotContainKey("controls/a.yaml");
    }

    @Test
    void whatIsNotTextIsAnErrorOfItsFile() throws Exception {
        Files.write(root.resolve("controls/a.yaml"), new byte[] {(byte) 0xff, (byte) 0xfe, 'x'});

        var draft = directory.read().draft();

        assertThat(draft.errors()).anySatisfy(error -> {
            assertThat(error.file()).isEqualTo("controls/a.yaml");
            assertThat(error.reason()).contains("UTF-8");
        });
    }

    @Test
    void writingLeavesTheseFilesAndNoOthersOfACatalog() throws Exception {
        Files.writeString(root.resolve("controls/a.test.yaml"), "x: 1");
        var files = new TreeMap<>(directory.read().files());
        files.remove("controls/a.yaml");
        files.put("controls/c.yaml", "id: c");
        files.put("frameworks/gdpr.yaml", "id: gdpr");

        directory.write("v", files);

        assertThat(directory.read().files()).isEqualTo(files);
        assertThat(directory.unfinished()).isEmpty();
        assertThat(root.resolve("controls/a.test.yaml")).exists();
        try (var left = Files.list(root.resolve("controls"))) {
            assertThat(left.map(file -> String.valueOf(file.getFileName())))
                    .containsExactlyInAnyOrder("c.yaml", "a.test.yaml");
        }
    }

    @Test
    void writingThatIsInterruptedIsSeen() throws Exception {
        // A folder in place of a file: the first of the files can't be replaced.
        Files.createDirectories(root.resolve("controls/x.yaml/y"));
        var files = new TreeMap<>(directory.read().files());
        files.put("controls/x.yaml", "id: x");

        assertThatThrownBy(() -> directory.write("v7", files)).isInstanceOf(IOException.class);

        assertThat(directory.unfinished()).hasValue("v7");
    }

    @Test
    void whatCanNotBeWrittenIsLeftAlone() throws Exception {
        makeUnwritable(root);
        var before = directory.read();

        assertThatThrownBy(() -> directory.write("v", new TreeMap<>()))
                .isInstanceOf(CatalogDirectory.NotWritable.class);

        assertThat(directory.read()).isEqualTo(before);
        assertThat(Files.readString(root.resolve("controls/a.yaml"), StandardCharsets.UTF_8))
                .contains("id: a");
    }

    /** For root no permission is missing; but a folder can't be written over. */
    static void makeUnwritable(Path root) throws IOException {
        Files.createDirectories(root.resolve(".unfinished-version/x"));
    }
}
