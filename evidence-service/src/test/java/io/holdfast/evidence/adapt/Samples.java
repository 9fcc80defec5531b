package io.holdfast.evidence.adapt;

import static org.assertj.core.api.Assumptions.assumeThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Real output of real tools. */
final class Samples {

    private static final Path FOLDER = Path.of(System.getProperty("holdfast.shared", "absent"), "samples");
    private static final ObjectMapper JSON = new ObjectMapper();

    private Samples() {}

    /**
     * @param tool the folder of the tool
     * @param file the file in it
     */
    static String of(String tool, String file) {
        assumePresent();
        return text(FOLDER.resolve(tool).resolve(file));
    }

    static JsonNode json(String tool, String file) {
        return parse(of(tool, file));
    }

    static JsonNode parse(String json) {
        try {
            return JSON.readTree(json);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** All files of all tools, without those that are too large to be sent. */
    static List<Path> all() {
        assumePresent();
        try (var files = Files.walk(FOLDER)) {
            return files.filter(Files::isRegularFile)
                    .filter(file -> file.toFile().length() <= 1024 * 1024)
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String text(Path file) {
        try {
            return new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void assumePresent() {
        assumeThat(FOLDER)
                .as("the samples of real tool output (system property holdfast.shared) are not here")
                .isDirectory();
    }
}
