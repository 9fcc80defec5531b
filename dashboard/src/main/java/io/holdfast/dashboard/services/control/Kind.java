package io.holdfast.dashboard.services.control;

import com.fasterxml.jackson.databind.JsonNode;
import org.jspecify.annotations.Nullable;

/**
 * A kind of evidence.
 *
 * @param subject what such evidence is about, in words
 * @param schema JSON Schema of the data
 */
public record Kind(
        String kind,
        String title,
        @Nullable String description,
        @Nullable String subject,
        String collection,
        JsonNode schema) {

    /** Whether people state it; what tools measure nobody may state by hand here. */
    public boolean isAttested() {
        return collection.equals("ATTESTED");
    }
}
