package io.holdfast.evidence.validate;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.Error;
import com.networknt.schema.OutputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.path.NodePath;
import io.holdfast.contracts.Violation;
import java.util.List;

/** One kind of evidence with the schema of its data. */
public final class EvidenceKind {

    private static final int MOST_VIOLATIONS = 50;

    private final String name;
    private final String title;
    private final Schema schema;

    EvidenceKind(String name, String title, Schema schema) {
        this.name = name;
        this.title = title;
        this.schema = schema;
    }

    public String name() {
        return name;
    }

    public String title() {
        return title;
    }

    /** What is wrong with the data of an event of this kind; empty when nothing is. */
    List<Violation> check(JsonNode data) {
        // The yes-or-no form stops at the first error and collects nothing: almost all evidence is good.
        if (schema.validate(data, OutputFormat.BOOLEAN)) {
            return List.of();
        }
        return schema.validate(data).stream()
                .limit(MOST_VIOLATIONS)
                .map(EvidenceKind::violation)
                .toList();
    }

    private static Violation violation(Error error) {
        var field = new StringBuilder("data");
        appendTo(field, error.getInstanceLocation());
        var property = error.getProperty();
        if (property != null) {
            field.append('.').append(property);
        }
        return new Violation(field.toString(), error.getMessage());
    }

    private static void appendTo(StringBuilder field, NodePath path) {
        for (var i = 0; i < path.getNameCount(); i++) {
            if (path.getElement(i) instanceof Number index) {
                field.append('[').append(index).append(']');
            } else {
                field.append('.').append(path.getElement(i));
            }
        }
    }
}
