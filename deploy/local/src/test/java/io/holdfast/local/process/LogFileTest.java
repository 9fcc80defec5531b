package io.holdfast.local.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LogFileTest {

    private final Path folder;

    LogFileTest(@TempDir Path folder) {
        this.folder = folder;
    }

    @Test
    void everyStartBeginsANewFileAndKeepsTheLastFew() throws IOException {
        var path = folder.resolve("service.log");
        for (int start = 1; start <= 8; start++) {
            new LogFile(path).rotate();
            Files.writeString(path, "start " + start);
        }

        assertThat(path).hasContent("start 8");
        assertThat(folder.resolve("service.log.1")).hasContent("start 7");
        assertThat(folder.resolve("service.log." + LogFile.KEPT)).hasContent("start 3");
        assertThat(folder.resolve("service.log." + (LogFile.KEPT + 1))).doesNotExist();
    }

    @Test
    void aFileThatGrewTooLargeIsEmptiedWithoutLosingIt() throws IOException {
        var path = folder.resolve("service.log");
        try (var file = new RandomAccessFile(path.toFile(), "rw")) {
            file.setLength(LogFile.LARGEST_BYTES);
        }

        new LogFile(path).rotateWhenLarge();

        assertThat(path).isEmptyFile();
        assertThat(folder.resolve("service.log.1")).hasSize(LogFile.LARGEST_BYTES);
    }

    @Test
    void theTailIsTheLastLines() throws IOException {
        var path = folder.resolve("service.log");
        assertThat(new LogFile(path).tail(2)).isEmpty();
        Files.writeString(path, "one\ntwo\nthree\n");

        assertThat(new LogFile(path).tail(2)).containsExactly("two", "three");
    }
}
