package io.holdfast.control.catalog;

import static io.holdfast.control.catalog.CatalogFolder.CONTROL;
import static io.holdfast.control.catalog.CatalogFolder.DECLARATION;
import static io.holdfast.control.catalog.CatalogFolder.KIND;
import static org.assertj.core.api.Assertions.assertThat;

import io.holdfast.contracts.Severity;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class CatalogSourceTest {

    private static final String CONTROL_FILE = "controls/backup-recent.yaml";
    private static final String KIND_FILE = "kinds/backup.run.yaml";
    private static final String DECLARATION_FILE = "declarations/acme.yaml";

    @Test
    void readsWhatIsWritten() {
        var draft = CatalogFolder.inOrder().read();

        assertThat(draft.errors()).isEmpty();
        var control = draft.catalog().control("backup-recent").orElseThrow();
        assertThat(control.severity()).isEqualTo(Severity.HIGH);
        assertThat(control.freshFor()).isEqualTo(Duration.ofHours(26));
        assertThat(control.holdFor()).isEqualTo(Duration.ofMinutes(10));
        assertThat(control.tolerance()).isEqualTo(0.025);
        assertThat(control.params()).isEqualTo(Map.of("min_bytes", 1L));
        assertThat(control.assertion().text())
                .isEqualTo("evidence.outcome == 'success' && evidence.bytes > param.min_bytes");
        assertThat(control.assertion().location()).isEqualTo(new SourceLocation(CONTROL_FILE, 10, 9));
        assertThat(control.measures()).containsExactly("acme-1");
        assertThat(control.version()).matches("[0-9a-f]{12}");
        assertThat(draft.catalog().measures()).extracting(Measure::type).containsExactly(Measure.Type.TECHNICAL);
        assertThat(draft.catalog().controlsForKind("backup.run")).containsExactly(control);
    }

    @Test
    void leavesOutWhatIsLeftOut() {
        var control = CONTROL.replaceAll("(?m)^(fresh_for|for|tolerance|params|remediation).*\n", "")
                + "objective: null\nwarn_before: null\nvalid_until: null\n";

        var draft = CatalogFolder.inOrder()
                .with(CONTROL_FILE, control.replace("param.min_bytes", "1"))
                .read();

        assertThat(draft.errors()).isEmpty();
        var read = draft.catalog().control("backup-recent").orElseThrow();
        assertThat(read.freshFor()).isNull();
        assertThat(read.validUntil()).isNull();
        assertThat(read.holdFor()).isZero();
        assertThat(read.tolerance()).isZero();
        assertThat(read.params()).isEmpty();
    }

    @Test
    void readsWhatKindsAndControlsSayForPeople() {
        var control = CONTROL.replace("fresh_for: 26h", "fresh_for: 26h\nwarn_before: 2h")
                + objective("95%", "30d")
                + "maps_to: {gdpr: ['32']}\n";
        var kind = KIND + "collection: attested\nterms: {ocsf: Finding (2003), ecs: [event, host]}\ntraps:\n" + TRAP;

        var draft = CatalogFolder.inOrder()
                .with(CONTROL_FILE, control)
                .with(KIND_FILE, kind)
                .with("frameworks/gdpr.yaml", GDPR)
                .read();

        assertThat(draft.errors()).isEmpty();
        var read = draft.catalog().control("backup-recent").orElseThrow();
        assertThat(read.warnBefore()).isEqualTo(Duration.ofHours(2));
        assertThat(read.objective()).isEqualTo(new Objective(0.95, Duration.ofDays(30)));
        assertThat(read.mapsTo()).isEqualTo(Map.of("gdpr", List.of("32")));
        var readKind = draft.catalog().kind("backup.run").orElseThrow();
        assertThat(readKind.collection()).isEqualTo(EvidenceKind.Collection.ATTESTED);
        assertThat(readKind.terms())
                .isEqualTo(Map.of("ocsf", List.of("Finding (2003)"), "ecs", List.of("event", "host")));
        assertThat(readKind.traps()).containsExactly(new EvidenceKind.Trap("dry-run", "A dry run stores nothing"));
        assertThat(draft.catalog().frameworks()).extracting(Framework::id).containsExactly("gdpr");
    }

    @Test
    void mapsToWhatAFrameworkHasAndNothingElse() {
        var draft = CatalogFolder.inOrder()
                .with(CONTROL_FILE, mapped("gdpr: ['33'], iso27001: [A.8.13]"))
                .with("frameworks/gdpr.yaml", GDPR)
                .read();

        assertThat(draft.errors())
                .extracting(CatalogError::reason)
                .containsExactlyInAnyOrder(
                        "'33' is no item of 'gdpr' (frameworks/gdpr.yaml:1:1)",
                        "no usable framework 'iso27001'; known: gdpr");
    }

    @Test
    void aTestOfAControlIsNoPartOfTheCatalog() {
        var before = CatalogFolder.inOrder().read().catalog();

        var after = CatalogFolder.inOrder()
                .with("controls/backup-recent.test.yaml", "control: backup-recent")
                .with("kinds/restore.test.yaml", KIND.replace("backup.run", "restore.test"))
                .read();

        assertThat(after.errors()).isEmpty();
        assertThat(after.catalog().controls()).hasSameSizeAs(before.controls());
        assertThat(after.catalog().kind("restore.test"))
                .as("a kind whose name ends so")
                .isPresent();
    }

    @Test
    void commentsAndLayoutMakeNoNewVersionAndEverythingElseDoes() {
        var first = version(CONTROL);

        assertThat(version("# a reason\n" + CONTROL.replace("  kind: system\n", "  kind:   system  # all\n")))
                .isEqualTo(first);
        assertThat(version(CONTROL.replace("min_bytes: 1", "min_bytes: 2"))).isNotEqualTo(first);
        assertThat(version(CONTROL.replace("26h", "27h"))).isNotEqualTo(first);
    }

    private static String version(String control) {
        var draft = CatalogFolder.inOrder().with(CONTROL_FILE, control).read();
        return draft.catalog().control("backup-recent").orElseThrow().version();
    }

    @Test
    void aMeasureOfAnotherDeclarationLeavesTheControlsVersion() {
        var before = CatalogFolder.inOrder().read().catalog();

        var after = CatalogFolder.inOrder()
                .with("declarations/other.yaml", DECLARATION.replace("acme", "other"))
                .read()
                .catalog();

        assertThat(after.control("backup-recent").orElseThrow().version())
                .isEqualTo(before.control("backup-recent").orElseThrow().version());
        assertThat(after.control("backup-recent").orElseThrow().measures()).containsExactly("acme-1", "other-1");
        assertThat(after.version()).isNotEqualTo(before.version());
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("refusals")
    void refuses(String rule, String file, String text, int line, String reason) {
        var draft = CatalogFolder.inOrder().with(file, text).read();

        assertThat(draft.errors()).as(rule).anySatisfy(error -> {
            assertThat(error.file()).isEqualTo(file);
            assertThat(error.line()).isEqualTo(line);
            assertThat(error.reason()).contains(reason);
        });
    }

    static Stream<Arguments> refusals() {
        return Stream.of(
                row("a file that is not YAML", CONTROL_FILE, CONTROL + "broken: [\n", 17, "not readable as YAML"),
                row("a tab that indents", CONTROL_FILE, CONTROL.replace("  kind: sys", "\tkind: sys"), 5, "YAML"),
                row("an empty file", CONTROL_FILE, "", 1, "the file is empty"),
                row("a file with a list", CONTROL_FILE, "- a\n- b\n", 1, "must be a mapping"),
                row("two documents", CONTROL_FILE, CONTROL + "---\nid: other\n", 16, "not readable as YAML"),
                row("an alias", CONTROL_FILE, CONTROL + "a: &x {}\nb: *x\n", 17, "aliases are not supported"),
                row("an unknown key", CONTROL_FILE, CONTROL + "severtiy: low\n", 16, "'severtiy' is no key here"),
                row(
                        "an unknown key below",
                        CONTROL_FILE,
                        control("  kind: system", "  kind: system\n  were: x"),
                        6,
                        "were"),
                row("a key that is given twice", CONTROL_FILE, CONTROL + "severity: low\n", 16, "given twice"),
                row("no id", CONTROL_FILE, control("id: backup-recent\n", ""), 1, "'id' is missing"),
                row(
                        "a title that is empty",
                        CONTROL_FILE,
                        control("title: Ev.*", "title: ''"),
                        2,
                        "'title' is missing"),
                row("no assertion", CONTROL_FILE, control("assert: .*\n", ""), 1, "'assert' is missing"),
                row("no population", CONTROL_FILE, control("population:\n.*\n.*\n", ""), 1, "'population' is missing"),
                row(
                        "a population in a word",
                        CONTROL_FILE,
                        control("population:\n.*\n.*", "population: all"),
                        4,
                        "mapping"),
                row("no evidence kind", CONTROL_FILE, control("  kind: backup.run\n", ""), 8, "'kind' is missing"),
                row("a kind that nobody defines", CONTROL_FILE, control("backup.run", "backup.ran"), 8, "'backup.ran'"),
                row(
                        "an id with spaces",
                        CONTROL_FILE,
                        control("id: backup-recent", "id: Backup recent"),
                        1,
                        "an id has"),
                row("an unknown severity", CONTROL_FILE, control("high", "urgent"), 3, "low, medium, high, critical"),
                row("a duration without unit", CONTROL_FILE, control("26h", "26"), 11, "write a duration such as"),
                row("a duration in words", CONTROL_FILE, control("26h", "one day"), 11, "write a duration such as"),
                row("freshness of no time", CONTROL_FILE, control("26h", "0s"), 11, "not zero"),
                row("a hold time that is none", CONTROL_FILE, control("10m", "-10m"), 12, "write a duration such as"),
                row("a share without percent", CONTROL_FILE, control("2.5%", "0.025"), 13, "write a percentage"),
                row("a tolerance of everything", CONTROL_FILE, control("2.5%", "100%"), 13, "less than 100%"),
                row("an objective of nothing", CONTROL_FILE, CONTROL + objective("0%", "30d"), 16, "more than 0%"),
                row("an objective beyond all", CONTROL_FILE, CONTROL + objective("101%", "30d"), 16, "up to 100%"),
                row("an objective over no time", CONTROL_FILE, CONTROL + objective("95%", "0d"), 16, "not zero"),
                row("an objective without window", CONTROL_FILE, CONTROL + "objective: {at_least: 9%}\n", 16, "'over'"),
                row("an objective in a word", CONTROL_FILE, CONTROL + "objective: high\n", 16, "must be a mapping"),
                row("a warning of no time", CONTROL_FILE, CONTROL + "warn_before: 0d\n", 16, "not zero"),
                row(
                        "a warning that would never end",
                        CONTROL_FILE,
                        control("fresh_for: 26h", "fresh_for: 26h\nwarn_before: 26h"),
                        12,
                        "shorter than 'fresh_for'"),
                row(
                        "a warning ahead of nothing",
                        CONTROL_FILE,
                        control("fresh_for: 26h", "warn_before: 30d"),
                        11,
                        "needs 'fresh_for' or 'valid_until'"),
                row(
                        "a mapping without frameworks",
                        CONTROL_FILE,
                        mapped("gdpr: ['32']"),
                        16,
                        "no usable file in frame"),
                row("a collection of its own", KIND_FILE, KIND + "collection: guessed\n", 21, "automated or attested"),
                row("a standard that nobody knows", KIND_FILE, KIND + "terms: {cee: event}\n", 21, "'cee' is no stand"),
                row("a trap without title", KIND_FILE, KIND + "traps:\n- id: dry-run\n", 22, "'title' is missing"),
                row("a trap given twice", KIND_FILE, KIND + "traps:\n" + TRAP + TRAP, 23, "'dry-run' is given twice"),
                row("a framework without items", "frameworks/gdpr.yaml", "id: gdpr\ntitle: G\n", 1, "at least one"),
                row("an item given twice", "frameworks/gdpr.yaml", GDPR + "- {id: 32, title: B}\n", 5, "given twice"),
                row(
                        "an assertion that is a tag",
                        CONTROL_FILE,
                        control("assert: .*", "assert: !evidence.error"),
                        10,
                        "tag"),
                row(
                        "a yes that means true",
                        CONTROL_FILE,
                        control("min_bytes: 1", "strict: yes"),
                        14,
                        "put it in quotes"),
                row("a number in octal", CONTROL_FILE, control("min_bytes: 1", "min_bytes: 017"), 14, "quotes"),
                row(
                        "a schema that is none",
                        KIND_FILE,
                        kind("type: integer, min", "type: integr, min"),
                        8,
                        "not a JSON Schema"),
                row("a schema without type", KIND_FILE, kind("schema:\n  type: object", "schema:"), 3, "type: object"),
                row("another dialect", KIND_FILE, kind("schema:", "schema:\n  \\$schema: http://x/"), 4, "2020-12"),
                row("a field that no rule can name", KIND_FILE, kind("share:", "Share-Of:"), 9, "can't be named"),
                row("a mark on the wrong type", KIND_FILE, kind("integer, x-", "string, x-"), 11, "x-holdfast"),
                row("an example that does not fit", KIND_FILE, kind("bytes: 10", "bytes: ten"), 20, "does not fit"),
                row("an example without outcome", KIND_FILE, kind("outcome: success, b", "b"), 20, "outcome"),
                row("a kind with capitals", KIND_FILE, kind("kind: backup.run", "kind: Backup"), 1, "case with dots"),
                row("a kind given twice", "kinds/other.yaml", KIND, 1, "already given in kinds/backup.run.yaml"),
                row("a control given twice", "controls/copy.yaml", CONTROL, 1, "already given in controls/backup"),
                row("a declaration given twice", "declarations/copy.yaml", DECLARATION, 1, "already given in"),
                row(
                        "a measure given twice",
                        "declarations/b.yaml",
                        DECLARATION.replace("id: acme\n", "id: b\n"),
                        6,
                        "acme-1"),
                row(
                        "an unknown control",
                        DECLARATION_FILE,
                        measure("backup-recent", "nope"),
                        10,
                        "no usable control 'nope'"),
                row("a measure without control", DECLARATION_FILE, measure("\\[.*\\]", "[]"), 10, "at least one"),
                row(
                        "a type of another spelling",
                        DECLARATION_FILE,
                        measure("technical", "organizational"),
                        8,
                        "organisational"),
                row(
                        "a declaration without measures",
                        DECLARATION_FILE,
                        measure("(?s)measures:.*", ""),
                        1,
                        "'measures'"));
    }

    private static final String TRAP = "- {id: dry-run, title: A dry run stores nothing}\n";

    private static final String GDPR = """
            id: gdpr
            title: General Data Protection Regulation
            items:
            - {id: 32, title: Security of processing}
            """;

    private static String objective(String atLeast, String over) {
        return "objective: {at_least: " + atLeast + ", over: " + over + "}\n";
    }

    private static String mapped(String to) {
        return CONTROL + "maps_to: {" + to + "}\n";
    }

    private static Arguments row(String rule, String file, String text, int line, String reason) {
        return Arguments.of(rule, file, text, line, reason);
    }

    private static String control(String part, String other) {
        return CONTROL.replaceFirst(part, other);
    }

    private static String kind(String part, String other) {
        return KIND.replaceFirst(part, other);
    }

    private static String measure(String part, String other) {
        return DECLARATION.replaceFirst(part, other);
    }

    @Test
    void saysEverythingThatIsWrongAtOnce() {
        var draft = CatalogFolder.inOrder()
                .with(CONTROL_FILE, CONTROL.replace("high", "urgent").replace("26h", "26"))
                .with(DECLARATION_FILE, DECLARATION.replace("technical", "both"))
                .read();

        assertThat(draft.errors())
                .extracting(CatalogError::file, CatalogError::line)
                .extracting(Object::toString)
                .containsExactly(
                        "(\"" + CONTROL_FILE + "\", 3)",
                        "(\"" + CONTROL_FILE + "\", 11)",
                        "(\"" + DECLARATION_FILE + "\", 8)");
    }

    @Test
    void refusesADirectoryThatIsNoCatalog() {
        var draft = CatalogSource.read(Path.of("no", "such", "place"));

        assertThat(draft.errors())
                .extracting(CatalogError::file)
                .isEqualTo(List.of("controls", "declarations", "kinds"));
    }

    @Test
    void refusesACatalogWithoutControls() {
        var draft = CatalogFolder.inOrder()
                .without(CONTROL_FILE)
                .without(DECLARATION_FILE)
                .read();

        assertThat(draft.errors()).extracting(CatalogError::reason).containsExactly("the folder holds no *.yaml file");
    }

    @Test
    void refusesBytesThatAreNoText() {
        var draft = CatalogFolder.inOrder()
                .with(CONTROL_FILE, "title: Zürich".getBytes(StandardCharsets.ISO_8859_1))
                .read();

        assertThat(draft.errors()).extracting(CatalogError::reason).contains("the file is not written in UTF-8");
    }

    @Test
    void leavesAloneWhatIsNoCatalogFile() {
        var draft = CatalogFolder.inOrder()
                .with("controls/README.md", "# How to")
                .with("controls/.backup.yaml", "what an editor left")
                .read();

        assertThat(draft.errors()).isEmpty();
    }
}
