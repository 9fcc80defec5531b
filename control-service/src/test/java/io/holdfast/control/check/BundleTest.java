package io.holdfast.control.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;

class BundleTest {

    @Test
    void anArchiveIsReadWithOrWithoutItsRoot() throws Exception {
        var files = new SmallCatalog().files();

        assertThat(Bundle.unzipped(zip("", files)).files()).isEqualTo(files);
        assertThat(Bundle.unzipped(zip("my-catalog/", files)).files()).isEqualTo(files);
    }

    @Test
    void whatIsNoYamlIsLeftAlone() throws Exception {
        var archive = zip("", Map.of("kinds/a.yaml", "kind: a", "README.md", "# How to"));

        assertThat(Bundle.unzipped(archive).files()).containsOnlyKeys("kinds/a.yaml");
    }

    @Test
    void anArchiveThatUnpacksToTooMuchIsNotUnpacked() throws IOException {
        var archive = zip("", Map.of("kinds/a.yaml", "a".repeat(Bundle.MOST_BYTES), "kinds/b.yaml", "bb"));

        assertThat(archive.length).isLessThan(100_000);
        assertThatThrownBy(() -> Bundle.unzipped(archive))
                .isInstanceOf(Bundle.Unreadable.class)
                .hasMessageContaining("unpacks to more than");
    }

    @Test
    void whatIsNoArchiveIsRefused() {
        assertThatThrownBy(() -> Bundle.unzipped("id: x".getBytes(StandardCharsets.UTF_8)))
                .isInstanceOf(Bundle.Unreadable.class)
                .hasMessageContaining("is no ZIP archive");
    }

    @Test
    void aNameThatLeadsElsewhereIsOnlyAName() throws Exception {
        var bundle = Bundle.unzipped(zip("", Map.of("../../etc/passwd.yaml", "id: x", "kinds/a.yaml", "kind: a")));

        assertThat(bundle.catalog().in("kinds")).containsExactly("kinds/a.yaml");
    }

    @Test
    void nothingIsNoCatalog() {
        var empty = new HashMap<String, String>();
        empty.put("kinds/a.yaml", null);

        assertThatThrownBy(() -> new Bundle(null).catalog()).isInstanceOf(Bundle.Unreadable.class);
        assertThatThrownBy(() -> new Bundle(Map.of()).catalog()).isInstanceOf(Bundle.Unreadable.class);
        assertThatThrownBy(() -> new Bundle(empty).catalog()).hasMessageContaining("'kinds/a.yaml' holds nothing");
    }

    static byte[] zip(String root, Map<String, String> files) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            for (var file : files.entrySet()) {
                zip.putNextEntry(new ZipEntry(root + file.getKey()));
                zip.write(file.getValue().getBytes(StandardCharsets.UTF_8));
                zip.closeEntry();
            }
        }
        return bytes.toByteArray();
    }
}
