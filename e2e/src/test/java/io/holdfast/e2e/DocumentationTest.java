package io.holdfast.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Every path that the documentation names exists. */
class DocumentationTest {

    private static final Path ROOT = Path.of(System.getProperty("holdfast.root"));

    /** A relative link target, without its anchor. */
    private static final Pattern LINK = Pattern.compile("]\\((?!https?:|mailto:|#)([^)#\\s]+)[^)]*\\)");

    /** A path in code font that begins at a folder or file of this repository; patterns and build output are not paths. */
    private static final Pattern CODE_PATH = Pattern.compile(
            "`((?:contracts|foundation|evidence-service|control-service|alerting-service|dashboard|catalog|deploy|bench|e2e|docs)"
                    + "/[\\w./-]+)`");

    @Test
    void everyLinkLeadsSomewhere() {
        assertThat(pages().flatMap(page -> missing(page, LINK, page.resolveSibling(""))))
                .isEmpty();
    }

    @Test
    void everyNamedPathExists() {
        assertThat(pages().flatMap(page -> missing(page, CODE_PATH, ROOT))).isEmpty();
    }

    @Test
    void findsTheDocumentationAtAll() {
        assertThat(pages()).contains(ROOT.resolve("README.md"));
    }

    private static Stream<String> missing(Path page, Pattern pattern, Path base) {
        var paths = new ArrayList<String>();
        var matcher = pattern.matcher(read(page));
        while (matcher.find()) {
            paths.add(matcher.group(1));
        }
        return paths.stream()
                .filter(path -> !path.contains("target/"))
                .filter(path -> !Files.exists(base.resolve(path)))
                .map(path -> ROOT.relativize(page) + " names " + path);
    }

    private static Stream<Path> pages() {
        return Stream.of("", "docs", "docs/adr", "catalog", "deploy/local")
                .map(ROOT::resolve)
                .filter(Files::isDirectory)
                .flatMap(directory -> markdownIn(directory).stream());
    }

    private static List<Path> markdownIn(Path directory) {
        try (var files = Files.list(directory)) {
            return files.filter(file -> file.toString().endsWith(".md"))
                    .sorted()
                    .toList();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static String read(Path page) {
        try {
            return Files.readString(page);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
