package io.holdfast.control.check;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.holdfast.foundation.json.Json;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CheckCommandTest {

    @TempDir
    @SuppressWarnings("NullAway.Init")
    Path directory;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream complaints = new ByteArrayOutputStream();

    @Test
    void aCatalogInOrderIsOneLine() throws IOException {
        write(new SmallCatalog());

        assertThat(run(directory.toString())).isEqualTo(CheckCommand.IN_ORDER);
        assertThat(text(out)).matches("1 measure, 1 control, 7 tests: all passed in \\d+\\.\\d s\\R");
        assertThat(text(complaints)).isEmpty();
    }

    @Test
    void whatIsWrongIsToldWithItsPlace() throws IOException {
        write(new SmallCatalog()
                .replacing(SmallCatalog.CONTROL, "fresh_for: 26h", "fresh_for: 27h")
                .with("controls/other.yml", ""));

        assertThat(run(directory.toString())).isEqualTo(CheckCommand.NOT_IN_ORDER);
        assertThat(text(out).lines())
                .satisfiesExactly(
                        line -> assertThat(line).startsWith("warning: controls/other.yml:1:1: nobody reads this file"),
                        line -> assertThat(line)
                                .startsWith("controls/backup-recent.test.yaml:10: 'a success holds for a day', step 2: "
                                        + "expected STALE, is SATISFIED: "),
                        line -> assertThat(line)
                                .startsWith("1 measure, 1 control, 7 tests: 1 failed, 0 not run, 0 errors in"));
    }

    @Test
    void toldAsJsonItIsForOtherTools() throws IOException {
        write(new SmallCatalog().test("steps: [{expect: STALE}]").without(SmallCatalog.DECLARATION));

        assertThat(run(directory.toString(), "--json")).isEqualTo(CheckCommand.NOT_IN_ORDER);
        var report = json();
        assertThat(report.get("valid").booleanValue()).isFalse();
        assertThat(report.at("/errors/0/file").textValue()).isEqualTo("declarations");
        assertThat(report.at("/errors/0/line").intValue()).isEqualTo(1);
        assertThat(report.at("/tests/passed").intValue()).isEqualTo(7);
        assertThat(report.at("/tests/failed/0/file").textValue()).isEqualTo(SmallCatalog.TEST);
        assertThat(report.at("/tests/failed/0/line").intValue()).isEqualTo(38);
        assertThat(report.at("/tests/failed/0/reason").textValue()).startsWith("expected STALE, is NO_DATA");
    }

    @Test
    void thePageOfMeasuresIsWrittenOfACatalogInOrder() throws IOException {
        var page = directory.resolve("measures.md");
        write(new SmallCatalog());

        assertThat(run("--measures", page.toString(), directory.toString())).isEqualTo(CheckCommand.IN_ORDER);
        assertThat(page).content().contains("[backup-recent](../catalog/controls/backup-recent.yaml) (7)");
    }

    @Test
    void aPageOfACatalogThatIsNotInOrderIsNotWritten() throws IOException {
        var page = directory.resolve("measures.md");
        write(new SmallCatalog().without(SmallCatalog.TEST));

        assertThat(run("--measures", page.toString(), directory.toString())).isEqualTo(CheckCommand.NOT_IN_ORDER);
        assertThat(page).doesNotExist();
    }

    @Test
    void aPageThatCannotBeWrittenIsAFailure() throws IOException {
        write(new SmallCatalog());

        assertThat(run(
                        directory.toString(),
                        "--measures",
                        directory.resolve("no/such/place.md").toString()))
                .isEqualTo(CheckCommand.NOT_IN_ORDER);
        assertThat(text(complaints)).contains("can't be written");
    }

    @Test
    void misuseIsToldAsMisuse() {
        assertThat(run("no-such-directory")).isEqualTo(CheckCommand.MISUSED);
        assertThat(run(directory.toString(), "--fast")).isEqualTo(CheckCommand.MISUSED);
        assertThat(run(directory.toString(), "another")).isEqualTo(CheckCommand.MISUSED);
        assertThat(run(directory.toString(), "--measures")).isEqualTo(CheckCommand.MISUSED);
        assertThat(text(complaints))
                .contains(
                        "there is no directory no-such-directory",
                        "'--fast' is not understood",
                        "usage: holdfast check");
    }

    @Test
    void withoutADirectoryItIsTheSuitesOwn() {
        assertThat(CheckArguments.of(List.of("--json"), Optional.of("/suite/catalog")))
                .isEqualTo(new CheckArguments.Understood(Path.of("/suite/catalog"), true, null));
        assertThat(CheckArguments.of(List.of("mine"), Optional.of("/suite/catalog")))
                .isEqualTo(new CheckArguments.Understood(Path.of("mine"), false, null));
        assertThat(CheckArguments.of(List.of(), Optional.empty())).isInstanceOf(CheckArguments.Misused.class);
    }

    private int run(String... arguments) {
        return new CheckCommand(
                        new PrintStream(out, true, StandardCharsets.UTF_8),
                        new PrintStream(complaints, true, StandardCharsets.UTF_8))
                .run(List.of(arguments));
    }

    private void write(SmallCatalog catalog) throws IOException {
        for (var file : catalog.files().entrySet()) {
            var path = directory.resolve(file.getKey());
            Files.createDirectories(path.resolveSibling("."));
            Files.writeString(path, file.getValue());
        }
    }

    private com.fasterxml.jackson.databind.JsonNode json() {
        try {
            return Json.mapper().readTree(text(out));
        } catch (JsonProcessingException noJson) {
            throw new AssertionError(text(out), noJson);
        }
    }

    private static String text(ByteArrayOutputStream bytes) {
        return bytes.toString(StandardCharsets.UTF_8);
    }
}
