package io.holdfast.control.rule;

import static org.assertj.core.api.Assertions.assertThat;

import io.holdfast.control.catalog.CatalogFolder;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class CompiledCatalogTest {

    @Test
    void compilesWhatIsInOrder() {
        var compilation = CompiledCatalog.compile(CatalogFolder.inOrder().read());

        assertThat(compilation).isInstanceOfSatisfying(Compilation.Compiled.class, compiled -> {
            var catalog = compiled.catalog();
            assertThat(catalog.rules()).hasSize(1);
            assertThat(catalog.rule("backup-recent")).isPresent();
            assertThat(catalog.rulesForEvidence("backup.run")).isEqualTo(catalog.rules());
            assertThat(catalog.rulesForEvidence("backup.check")).isEmpty();
            assertThat(catalog.rulesForAssets("system")).isEqualTo(catalog.rules());
            assertThat(catalog.rulesForAssets("account")).isEmpty();
        });
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("refusals")
    void refuses(String rule, String lines, int line, String reason) {
        assertThat(RuleFixture.errors(lines)).as(rule).anySatisfy(error -> {
            assertThat(error.file()).isEqualTo("controls/backup-recent.yaml");
            assertThat(error.line()).isEqualTo(line);
            assertThat(error.reason()).contains(reason);
        });
    }

    static Stream<Arguments> refusals() {
        return Stream.of(
                row("what is not CEL", "assert: evidence.bytes >", 6, "'assert': not CEL: mismatched input"),
                row(
                        "an unknown field",
                        "assert: evidence.bytez > 1",
                        6,
                        "unknown field evidence.bytez; known: outcome, bytes"),
                row(
                        "an unknown field below",
                        "assert: evidence.place.sit == 'a'",
                        6,
                        "unknown field evidence.place.sit; known: site"),
                row("an unknown field in has()", "assert: has(evidence.bytez)", 6, "unknown field evidence.bytez"),
                row(
                        "an unknown field of a list's objects",
                        "assert: evidence.volumes.all(v, v.ful)",
                        6,
                        "unknown field"),
                row("an unknown field of the event", "assert: event.sorce == 'a'", 6, "unknown field event.sorce"),
                row(
                        "an unknown field of the asset",
                        "assert: asset.critical",
                        6,
                        "unknown field asset.critical; known: uid"),
                row(
                        "an unknown param",
                        "assert: evidence.bytes > param.min",
                        6,
                        "unknown field param.min; it has no fields"),
                row("another param", "assert: param.a == 1\nparams: {b: 1}", 6, "unknown field param.a; known: b"),
                row(
                        "an unknown name",
                        "assert: now > event.time",
                        6,
                        "unknown name 'now'; an expression here sees evidence, event"),
                row(
                        "a text compared with a number",
                        "assert: evidence.bytes == 'a'",
                        6,
                        "'==' can't be applied to (int, string)"),
                row("a decimal equal to a whole number", "assert: evidence.bytes == 1.0", 6, "(int, double)"),
                row(
                        "an assertion that is not true or false",
                        "assert: evidence.bytes",
                        6,
                        "'assert' must give true or false, but gives int"),
                row("an assertion of no known type", "assert: evidence.anything", 6, "must give true or false"),
                row("an end that is no time", "valid_until: evidence.bytes", 7, "'valid_until' must give a time"),
                row("an end in words", "valid_until: \"'tomorrow'\"", 7, "'valid_until' must give a time"),
                row(
                        "a value that never comes",
                        "assert: evidence.outcome == 'sucess'",
                        6,
                        "evidence.outcome is never 'sucess'; it is one of failure, success, warning"),
                row(
                        "one value of a list that never comes",
                        "assert: evidence.outcome in ['success', 'ok']",
                        6,
                        "never 'ok'"),
                row("a criticality that never comes", "assert: asset.criticality != 'urgent'", 6, "never 'urgent'"),
                row(
                        "evidence in a population",
                        "population:\n  kind: system\n  where: evidence.bytes > 1",
                        8,
                        "unknown name 'evidence'; an expression here sees asset, param"),
                row(
                        "a wrong filter of evidence",
                        "evidence:\n  kind: backup.run\n  where: evidence.dryrun",
                        8,
                        "unknown field evidence.dryrun"),
                row(
                        "a wrong line of several",
                        "assert: |\n  evidence.encrypted\n    && evidence.bytez > 1",
                        8,
                        "unknown field evidence.bytez"),
                row("a function that tells the time", "assert: event.time < now()", 6, "unknown name 'now'"));
    }

    @Test
    void saysWhatIsWrongWithTheFilesAndWithTheExpressionsAtOnce() {
        var errors = RuleFixture.errors("assert: evidence.bytez > 1\nfresh_for: 1\nvalid_until: evidence.bytes");

        assertThat(errors).extracting(error -> error.line()).containsExactly(6, 7, 8);
    }

    @Test
    void pointsAtTheColumn() {
        var errors = RuleFixture.errors("assert: evidence.outcome == 'success' && evidence.bytez > 1");

        assertThat(errors).singleElement().satisfies(error -> assertThat(error.column())
                .isEqualTo(50));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            another control changed                     | controls/other.yaml           | 26h     | 25h | true
            the control changed                         | controls/backup-recent.yaml   | success | warning | false
            the kind changed, by which it was checked   | kinds/backup.run.yaml         | share:  | portion: | false
            another kind changed                        | kinds/restore.run.yaml        | share:  | portion: | true
            """)
    void compilesOnlyWhatChanged(String rule, String file, String said, String saysNow, boolean stays) {
        var texts = Map.of(
                "controls/other.yaml",
                CatalogFolder.CONTROL.replace("id: backup-recent", "id: other"),
                "controls/backup-recent.yaml",
                CatalogFolder.CONTROL,
                "kinds/backup.run.yaml",
                CatalogFolder.KIND,
                "kinds/restore.run.yaml",
                CatalogFolder.KIND.replace("backup.run", "restore.run"));
        var folder = CatalogFolder.inOrder();
        texts.forEach(folder::with);
        var before = compiled(CompiledCatalog.compile(folder.read()));

        folder.with(file, Objects.requireNonNull(texts.get(file)).replace(said, saysNow));
        var after = compiled(CompiledCatalog.compile(folder.read(), before));

        assertThat(after.rule("backup-recent").equals(before.rule("backup-recent")))
                .as(rule)
                .isEqualTo(stays);
    }

    @Test
    void whatDoesNotCompileIsRefusedWhateverWasKnown() {
        var folder = CatalogFolder.inOrder();
        var before = compiled(CompiledCatalog.compile(folder.read()));
        folder.with("kinds/backup.run.yaml", CatalogFolder.KIND.replace("bytes", "size"));

        assertThat(CompiledCatalog.compile(folder.read(), before)).isInstanceOf(Compilation.Refused.class);
    }

    private static CompiledCatalog compiled(Compilation compilation) {
        return switch (compilation) {
            case Compilation.Compiled(var catalog) -> catalog;
            case Compilation.Refused(var errors) -> throw new IllegalStateException(errors.toString());
        };
    }

    private static Arguments row(String rule, String lines, int line, String reason) {
        return Arguments.of(rule, lines, line, reason);
    }
}
