package io.holdfast.control.catalog;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaException;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.dialect.Dialect;
import com.networknt.schema.dialect.Dialects;
import com.networknt.schema.keyword.NonValidationKeyword;
import java.util.List;
import java.util.Map;

/** What the data of a kind of evidence may be. Evidence that does not fit is refused at intake and never judged. */
public final class EvidenceSchema {

    static final String DIALECT = "https://json-schema.org/draft/2020-12/schema";

    /** Our one keyword: which field counts what was examined, and which tells a tool's error. It validates nothing. */
    static final String MARK = "x-holdfast";

    private static final ObjectMapper JSON = new ObjectMapper();

    /** Formats are checked, not only noted: a date that is none would mislead its readers. */
    private static final SchemaRegistry SCHEMAS = SchemaRegistry.withDialect(
            Dialect.builder(Dialects.getDraft202012())
                    .keyword(new NonValidationKeyword(MARK))
                    .build(),
            registry -> registry.schemaRegistryConfig(
                    SchemaRegistryConfig.builder().formatAssertionsEnabled(true).build()));

    private final Schema schema;

    private EvidenceSchema(Schema schema) {
        this.schema = schema;
    }

    /** The schema of a kind that was read, and so has a sound one. */
    public static EvidenceSchema of(EvidenceKind kind) {
        return compile(kind.schema());
    }

    /**
     * A schema that may be none.
     *
     * @throws SchemaException when it is
     */
    static EvidenceSchema compile(Map<String, Object> schema) {
        var compiled = SCHEMAS.getSchema(JSON.valueToTree(schema));
        compiled.initializeValidators();
        return new EvidenceSchema(compiled);
    }

    /** What keeps plain values from being a JSON Schema. */
    static List<Error> errorsOfSchema(Map<String, Object> schema) {
        return SCHEMAS.getSchema(SchemaLocation.of(DIALECT)).validate(JSON.valueToTree(schema));
    }

    List<Error> errors(Map<String, Object> data) {
        return schema.validate(JSON.valueToTree(data));
    }

    /** What is wrong with the data, a sentence each; empty when it would be accepted. */
    public List<String> faults(Map<String, Object> data) {
        return errors(data).stream().map(EvidenceSchema::sentence).toList();
    }

    private static String sentence(Error error) {
        var place = error.getInstanceLocation();
        return place.getNameCount() == 0 ? error.getMessage() : place + ": " + error.getMessage();
    }
}
