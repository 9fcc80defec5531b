package io.holdfast.evidence.validate;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.networknt.schema.SchemaException;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.dialect.Dialect;
import com.networknt.schema.dialect.Dialects;
import com.networknt.schema.keyword.NonValidationKeyword;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/** The kinds of evidence that the catalog knows, each from one file {@code kinds/<kind>.yaml}. */
public final class EvidenceKinds {

    private static final ObjectReader YAML = YAMLMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_READING_DUP_TREE_KEY)
            .build()
            .readerFor(JsonNode.class);

    /** What the controls read of a schema; it says nothing about what is valid. */
    private static final String OWN_KEYWORD = "x-holdfast";

    /** A {@code format} is checked, not merely noted: a date that is none must not pass. */
    private static final SchemaRegistry SCHEMAS = SchemaRegistry.withDialect(
            Dialect.builder(Dialects.getDraft202012())
                    .keyword(new NonValidationKeyword(OWN_KEYWORD))
                    .build(),
            registry -> registry.schemaRegistryConfig(
                    SchemaRegistryConfig.builder().formatAssertionsEnabled(true).build()));

    private final Map<String, EvidenceKind> byName;

    private EvidenceKinds(Map<String, EvidenceKind> byName) {
        this.byName = Collections.unmodifiableMap(byName);
    }

    /** A file of the catalog that can't be used, with the reason. */
    public static final class KindRefused extends Exception {
        KindRefused(Path file, String reason) {
            super(file + ": " + reason);
        }
    }

    /**
     * Loads every {@code *.yaml} of a directory.
     *
     * @throws KindRefused when a file is not a kind, or there is none: without kinds nothing could be accepted
     */
    public static EvidenceKinds load(Path directory) throws KindRefused {
        var kinds = new TreeMap<String, EvidenceKind>();
        for (var file : filesIn(directory)) {
            var kind = read(file);
            if (kinds.put(kind.name(), kind) != null) {
                throw new KindRefused(file, "the kind '" + kind.name() + "' is defined twice");
            }
        }
        if (kinds.isEmpty()) {
            throw new KindRefused(directory, "holds no kind of evidence (*.yaml)");
        }
        return new EvidenceKinds(kinds);
    }

    public Optional<EvidenceKind> find(String name) {
        return Optional.ofNullable(byName.get(name));
    }

    public SortedSet<String> names() {
        return new TreeSet<>(byName.keySet());
    }

    private static SortedSet<Path> filesIn(Path directory) throws KindRefused {
        try (var files = Files.list(directory)) {
            return files.filter(file -> file.toString().endsWith(".yaml"))
                    .collect(java.util.stream.Collectors.toCollection(TreeSet::new));
        } catch (IOException | UncheckedIOException failure) {
            throw new KindRefused(directory, "cannot be listed: " + failure);
        }
    }

    private static EvidenceKind read(Path file) throws KindRefused {
        var tree = parse(file);
        var name = text(tree, "kind", file);
        if (!tree.path("schema").isObject()) {
            throw new KindRefused(file, "'schema' must be a JSON Schema (an object)");
        }
        try {
            var schema = SCHEMAS.getSchema(tree.get("schema"));
            schema.initializeValidators();
            var kind = new EvidenceKind(name, text(tree, "title", file), schema);
            checkExample(kind, tree.path("example"), file);
            return kind;
        } catch (SchemaException wrong) {
            throw new KindRefused(file, "'schema' is not a JSON Schema: " + wrong.getMessage());
        }
    }

    private static JsonNode parse(Path file) throws KindRefused {
        try {
            return YAML.readTree(Files.readAllBytes(file));
        } catch (JsonProcessingException notYaml) {
            var location = notYaml.getLocation();
            var line = location == null ? "" : "line " + location.getLineNr() + ": ";
            throw new KindRefused(file, line + notYaml.getOriginalMessage());
        } catch (IOException unreadable) {
            throw new KindRefused(file, "cannot be read: " + unreadable);
        }
    }

    private static String text(JsonNode tree, String field, Path file) throws KindRefused {
        var text = tree.path(field).textValue();
        if (text == null || text.isBlank()) {
            throw new KindRefused(file, "'" + field + "' is missing");
        }
        return text;
    }

    /** An example that its own schema refuses shows that one of the two is wrong. */
    private static void checkExample(EvidenceKind kind, JsonNode example, Path file) throws KindRefused {
        if (example.isMissingNode()) {
            return;
        }
        var violations = kind.check(example);
        if (!violations.isEmpty()) {
            throw new KindRefused(file, "'example' does not fit the schema: " + violations);
        }
    }
}
