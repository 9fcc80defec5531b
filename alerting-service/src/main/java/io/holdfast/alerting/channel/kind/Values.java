package io.holdfast.alerting.channel.kind;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Settings whose shape is right, defaults filled in. */
public final class Values {

    private final ObjectNode values;

    Values(ObjectNode values) {
        this.values = values;
    }

    public boolean has(String name) {
        return values.hasNonNull(name);
    }

    /**
     * A text that the form requires or fills in.
     *
     * @throws IllegalStateException when it is missing all the same
     */
    public String text(String name) {
        return values.required(name).asText();
    }

    public @Nullable String textOrNull(String name) {
        return has(name) ? text(name) : null;
    }

    public URI address(String name) {
        return URI.create(text(name));
    }

    public int number(String name) {
        return values.required(name).asInt();
    }

    public List<String> texts(String name) {
        var texts = new ArrayList<String>();
        values.path(name).forEach(each -> texts.add(each.asText()));
        return List.copyOf(texts);
    }
}
