package io.holdfast.evidence.adapt;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import io.holdfast.contracts.EvidenceEvent;
import io.holdfast.foundation.json.Json;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The catalog accepts every event that the adapters make of real output, and knows every field in it. */
class KindContractTest {

    private static final Path KINDS = Path.of(System.getProperty("holdfast.root", ""), "catalog", "kinds");

    private final Map<String, Schema> schemas = new HashMap<>();
    private final Map<String, Set<String>> fields = new HashMap<>();

    @BeforeEach
    void readKinds() throws IOException {
        assumeThat(KINDS).as("the catalog is not here").isDirectory();
        var registry = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);
        try (var files = Files.list(KINDS)) {
            files.forEach(file -> readKind(file, registry));
        }
    }

    private void readKind(Path file, SchemaRegistry registry) {
        try {
            var kind = new YAMLMapper().readTree(Files.readString(file));
            var known = new TreeSet<String>();
            kind.at("/schema/properties").fieldNames().forEachRemaining(known::add);
            fields.put(kind.get("kind").asText(), known);
            schemas.put(
                    kind.get("kind").asText(),
                    registry.getSchema(kind.get("schema").toString(), InputFormat.JSON));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void everyEventIsValid() {
        assertThat(events()).hasSizeGreaterThan(30).allSatisfy(event -> assertThat(violations(event))
                .as("%s %s", event.type(), event.data())
                .isEmpty());
    }

    @Test
    void everyFieldIsDescribed() {
        assertThat(events()).allSatisfy(event -> assertThat(fields.getOrDefault(event.type(), Set.of()))
                .as("fields of %s", event.type())
                .containsAll(event.data().keySet()));
    }

    private List<String> violations(EvidenceEvent event) {
        assertThat(schemas).containsKey(event.type());
        var data = Json.mapper().valueToTree(event.data()).toString();
        return requireNonNull(schemas.get(event.type())).validate(data, InputFormat.JSON).stream()
                .map(Error::toString)
                .toList();
    }

    private static List<EvidenceEvent> events() {
        return Accepted.outputs().stream()
                .flatMap(given -> given.events().stream())
                .toList();
    }
}
