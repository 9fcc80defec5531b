package io.holdfast.bench.suite;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DiskTest {

    @Test
    void files_count_wherever_they_lie(@TempDir Path folder) throws Exception {
        Files.createDirectories(folder.resolve("a/b"));
        Files.write(folder.resolve("one"), new byte[200_000]);
        Files.write(folder.resolve("a/b/two"), new byte[300_000]);

        assertThat(Disk.sizeOf(folder)).isBetween(500_000L, 1_000_000L);
    }

    @Test
    void what_is_not_there_holds_nothing(@TempDir Path folder) throws Exception {
        assertThat(Disk.sizeOf(folder.resolve("missing"))).isZero();
    }

    @Test
    void a_folder_goes_with_all_that_is_in_it(@TempDir Path folder) throws Exception {
        Files.createDirectories(folder.resolve("home/a/b"));
        Files.write(folder.resolve("home/a/b/file"), new byte[1]);

        Disk.delete(folder.resolve("home"));

        assertThat(folder.resolve("home")).doesNotExist();
        assertThat(folder).exists();
    }
}
