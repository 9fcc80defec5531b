package io.holdfast.evidence.validate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EvidenceKindsTest {

    @TempDir
    Path directory = Path.of("");

    @Test
    void loadsEveryKindOfTheCatalog() throws EvidenceKinds.KindRefused {
        var kinds = EvidenceKinds.load(Path.of(System.getProperty("holdfast.root", ".."), "catalog", "kinds"));

        assertThat(kinds.names())
                .contains(
                        "inventory.snapshot",
                        "backup.run",
                        "account.authentication",
                        "patch.status",
                        "permission.audit");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            a kind has a name        | 'kind' is missing                 | title: x
            a kind has a title       | 'title' is missing                | {kind: a.b, schema: {type: object}}
            a kind has a schema      | 'schema' must be                  | {kind: a.b, title: x}
            a file is YAML           | line 1                            | {kind: [a.b
            a name stands once       | Duplicate field 'kind'            | {kind: a, kind: b}
            an example fits          | 'example' does not fit the schema | {kind: a.b, title: x, schema: {type: object, required: [n]}, example: {}}
            a schema is one          | schema                            | {kind: a.b, title: x, schema: {type: object, properties: {a: {$ref: 'http://127.0.0.1:1/none'}}}, example: {a: 1}}
            """)
    void refusesAFileThatIsNoKind(String rule, String reason, String yaml) throws IOException {
        var file = Files.writeString(directory.resolve("wrong.yaml"), yaml);

        assertThatThrownBy(() -> EvidenceKinds.load(directory))
                .isInstanceOf(EvidenceKinds.KindRefused.class)
                .hasMessageContaining(file.toString())
                .hasMessageContaining(reason);
    }

    @Test
    void refusesTheSameKindTwiceAndNoKindAtAll() throws IOException {
        assertThatThrownBy(() -> EvidenceKinds.load(directory)).hasMessageContaining("holds no kind");
        assertThatThrownBy(() -> EvidenceKinds.load(directory.resolve("none")))
                .hasMessageContaining("cannot be listed");
        Files.writeString(directory.resolve("a.yaml"), "{kind: a.b, title: x, schema: {type: object}}");
        Files.writeString(directory.resolve("b.yaml"), "{kind: a.b, title: y, schema: {type: object}}");
        assertThatThrownBy(() -> EvidenceKinds.load(directory)).hasMessageContaining("defined twice");
    }
}
