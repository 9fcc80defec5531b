package io.holdfast.bench.suite;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DiskTest {

    @Test
    void files_count_wherever_they_lie(@TempDir Path folder) throws IOException {
        Files.createDirectories(folder.resolve("a/b"));
        Files.write(folder.resolve("one"), new byte[10]);
        Files.write(folder.resolve("a/b/two"), new byte[5]);

        assertThat(Disk.sizeOf(folder)).isEqualTo(15);
    }

    @Test
    void what_is_not_there_holds_nothing(@TempDir Path folder) throws IOException {
        assertThat(Disk.sizeOf(folder.resolve("missing"))).isZero();
    }
}
