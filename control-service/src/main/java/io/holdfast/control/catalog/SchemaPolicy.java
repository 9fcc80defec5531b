package io.holdfast.control.catalog;

import com.networknt.schema.Error;
import com.networknt.schema.SchemaException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Which JSON Schemas an evidence kind may have, and whether its example fits. */
final class SchemaPolicy {

    /** What a field may say. A key beyond these is a slip, most often a text with a comma and without quotes. */
    private static final Set<String> KEYWORDS = Set.of(
            ("type title description default examples enum const format pattern minLength maxLength minimum maximum"
                            + " exclusiveMinimum exclusiveMaximum multipleOf items minItems maxItems uniqueItems contains"
                            + " properties required additionalProperties minProperties maxProperties anyOf oneOf allOf not"
                            + " deprecated " + EvidenceSchema.MARK)
                    .split(" "));

    private static final Set<String> MARKS = Set.of("examined integer", "error string");

    /** Rules name fields as {@code evidence.field}, which takes an identifier; lower case is the wire's habit. */
    private static final Pattern FIELD = Pattern.compile("[a-z][a-z0-9_]*");

    private SchemaPolicy() {}

    /** What is wrong, and under which path from {@code schema} or {@code example} on. */
    record Fault(List<Object> path, String reason) {}

    static List<Fault> check(Map<String, Object> schema, Map<String, Object> example) {
        var faults = new ArrayList<>(shapeFaults(schema));
        for (var error : EvidenceSchema.errorsOfSchema(schema)) {
            faults.add(fault("schema", error, "not a JSON Schema: "));
        }
        if (faults.isEmpty() && !example.isEmpty()) {
            compiled(schema, faults).ifPresent(compiled -> compiled.errors(example)
                    .forEach(error -> faults.add(fault("example", error, "does not fit the schema: "))));
        }
        return faults;
    }

    private static List<Fault> shapeFaults(Map<String, Object> schema) {
        var faults = new ArrayList<Fault>();
        if (schema.get("$schema") != null && !EvidenceSchema.DIALECT.equals(schema.get("$schema"))) {
            faults.add(new Fault(List.of("schema", "$schema"), "only " + EvidenceSchema.DIALECT + " is supported"));
        }
        if (!"object".equals(schema.get("type"))) {
            faults.add(new Fault(List.of("schema", "type"), "evidence is an object: the schema needs 'type: object'"));
        }
        if (!(schema.get("properties") instanceof Map<?, ?> properties) || properties.isEmpty()) {
            faults.add(new Fault(List.of("schema"), "the schema needs 'properties'"));
            return faults;
        }
        properties.forEach((name, field) -> {
            var path = List.<Object>of("schema", "properties", name);
            if (!FIELD.matcher(String.valueOf(name)).matches()) {
                var reason = "'" + name + "' can't be named in a rule: use lower case letters, digits and _";
                faults.add(new Fault(path, reason));
            }
            if (field instanceof Map<?, ?> map) {
                addFieldFaults(path, map, faults);
            }
        });
        return faults;
    }

    private static void addFieldFaults(List<Object> path, Map<?, ?> field, List<Fault> faults) {
        if (field.containsKey(EvidenceSchema.MARK) && !MARKS.contains(markOf(field))) {
            faults.add(new Fault(
                    path, "'" + EvidenceSchema.MARK + "' is 'examined' on an integer, or 'error' on a string"));
        }
        for (var key : field.keySet()) {
            if (!KEYWORDS.contains(String.valueOf(key))) {
                faults.add(new Fault(
                        path, "'" + key + "' is no keyword of JSON Schema; a text with a comma in it needs quotes"));
            }
        }
    }

    private static String markOf(Map<?, ?> field) {
        return field.get(EvidenceSchema.MARK) + " " + field.get("type");
    }

    private static Optional<EvidenceSchema> compiled(Map<String, Object> schema, List<Fault> faults) {
        try {
            return Optional.of(EvidenceSchema.compile(schema));
        } catch (SchemaException broken) {
            faults.add(new Fault(List.of("schema"), "not a JSON Schema: " + broken.getMessage()));
            return Optional.empty();
        }
    }

    private static Fault fault(String root, Error error, String prefix) {
        var path = new ArrayList<Object>();
        path.add(root);
        var location = error.getInstanceLocation();
        for (var i = 0; i < location.getNameCount(); i++) {
            path.add(location.getElement(i));
        }
        var field = location.getNameCount() == 0 ? root : root + " " + location;
        return new Fault(path, prefix + field + ": " + error.getMessage());
    }
}
