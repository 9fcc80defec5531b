package io.holdfast.dashboard.services.answer;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Filters on their way to a service: what the person left empty is not sent, since services refuse empty filters. */
public final class Query {

    private final Map<String, String> parameters = new LinkedHashMap<>();

    private Query() {}

    public static Query limit(int limit) {
        return new Query().and("limit", String.valueOf(limit));
    }

    public Query and(String name, @Nullable String value) {
        if (value != null && !value.isBlank()) {
            parameters.put(name, value.strip());
        }
        return this;
    }

    public Map<String, String> parameters() {
        return Map.copyOf(parameters);
    }
}
