package io.holdfast.alerting.channel.kind;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.holdfast.contracts.Violation;
import io.holdfast.foundation.json.Json;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The settings that a kind has: one list, from which both the schema and the check are made. */
public record Form(List<Field> fields) {

    /** What stands for a secret when settings are read; written back, it leaves the secret as it is. */
    public static final String MASK = "***";

    /**
     * What came of a check.
     *
     * @param settings as they are to be kept; only when there are no violations
     */
    public record Checked(ObjectNode settings, List<Violation> violations) {}

    public Form {
        fields = List.copyOf(fields);
    }

    public static Form of(Field... fields) {
        return new Form(List.of(fields));
    }

    /**
     * The settings as JSON Schema.
     *
     * @see <a href="https://json-schema.org/draft/2020-12">JSON Schema 2020-12</a>
     */
    public ObjectNode schema(String title) {
        var schema = Json.mapper()
                .createObjectNode()
                .put("$schema", "https://json-schema.org/draft/2020-12/schema")
                .put("title", title)
                .put("type", "object");
        var properties = schema.putObject("properties");
        fields.forEach(field -> properties.set(field.name(), field.schema()));
        var required = schema.putArray("required");
        fields.stream().filter(Field::required).map(Field::name).forEach(required::add);
        return schema.put("additionalProperties", false);
    }

    /**
     * Looks at what a caller sent.
     *
     * @param kept the settings until now, whose secrets stay where the mask stands; null for a new channel
     */
    public Checked check(@Nullable JsonNode given, @Nullable ObjectNode kept) {
        var settings = Json.mapper().createObjectNode();
        var violations = new ArrayList<Violation>();
        if (given != null && !given.isObject()) {
            return new Checked(settings, List.of(new Violation("settings", "must be an object")));
        }
        var sent = given == null ? Json.mapper().createObjectNode() : given;
        sent.fieldNames().forEachRemaining(name -> {
            if (field(name).isEmpty()) {
                violations.add(violation(
                        name,
                        "is unknown; known are "
                                + fields.stream().map(Field::name).toList()));
            }
        });
        var moved = kept != null && leadsElsewhere(sent, kept);
        for (var field : fields) {
            take(field, sent.path(field.name()), moved ? null : kept, settings)
                    .ifPresent(wrong -> violations.add(violation(field.name(), wrong)));
        }
        return new Checked(settings, List.copyOf(violations));
    }

    /** The settings with the defaults of what they do not say. */
    public Values values(ObjectNode settings) {
        var values = settings.deepCopy();
        for (var field : fields) {
            if (!values.hasNonNull(field.name()) && field.fallback() != null) {
                values.set(field.name(), field.fallback());
            }
        }
        return new Values(values);
    }

    /** Settings as they may look. */
    public ObjectNode example() {
        var example = Json.mapper().createObjectNode();
        fields.stream().filter(Field::required).forEach(field -> example.set(field.name(), field.example()));
        return example;
    }

    /** The settings as they may be read. */
    public ObjectNode masked(ObjectNode settings) {
        var masked = settings.deepCopy();
        fields.stream()
                .filter(field -> field.secret() && masked.hasNonNull(field.name()))
                .forEach(field -> masked.put(field.name(), MASK));
        return masked;
    }

    public static Violation violation(String name, String message) {
        return new Violation("settings." + name, message);
    }

    private Optional<Field> field(String name) {
        return fields.stream().filter(field -> field.name().equals(name)).findFirst();
    }

    /** Whoever may not read a secret must not send it to a place of their own either. */
    private boolean leadsElsewhere(JsonNode sent, ObjectNode kept) {
        return fields.stream()
                .filter(field -> field.shape().leads() && !field.secret())
                .anyMatch(field -> !sent.path(field.name()).equals(kept.path(field.name())));
    }

    private static Optional<String> take(Field field, JsonNode given, @Nullable ObjectNode kept, ObjectNode settings) {
        if (given.isMissingNode() || given.isNull()) {
            return field.required() ? Optional.of("is missing") : Optional.empty();
        }
        if (field.secret() && MASK.equals(given.textValue())) {
            if (kept == null || !kept.hasNonNull(field.name())) {
                return Optional.of(
                        "must be given, there is none to keep (an address that changes needs its secrets anew)");
            }
            settings.set(field.name(), kept.get(field.name()));
            return Optional.empty();
        }
        var wrong = field.shape().wrong(given);
        if (wrong.isEmpty()) {
            settings.set(field.name(), given);
        }
        return wrong;
    }
}
