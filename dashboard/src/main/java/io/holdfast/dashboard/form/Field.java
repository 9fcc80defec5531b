package io.holdfast.dashboard.form;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One field of a form.
 *
 * @param name the property's name in the data
 * @param choices what may be chosen; empty when anything may be written
 * @param value what it holds now; empty for nothing
 */
public record Field(
        String name,
        String label,
        @Nullable String description,
        Form form,
        boolean required,
        List<String> choices,
        String value) {

    /** How it is filled in. */
    public enum Form {
        TEXT,
        LONG_TEXT,
        SECRET,
        CHOICE,
        YES_NO,
        NUMBER,
        INSTANT,
        LINES,
        JSON
    }

    public Field {
        choices = List.copyOf(choices);
    }

    /** The name that the field has in the form: data may not shadow the form's own fields. */
    public String parameter() {
        return "field." + name;
    }

    Field with(String other) {
        return new Field(name, label, description, form, required, choices, other);
    }

    public boolean isWide() {
        return form == Form.LONG_TEXT || form == Form.JSON || form == Form.LINES;
    }
}
