package io.holdfast.dashboard.services.alerting;

import com.fasterxml.jackson.databind.JsonNode;
import org.jspecify.annotations.Nullable;

/**
 * A kind of channel.
 *
 * @param schema JSON Schema of its settings
 */
public record ChannelType(
        String type, @Nullable String title, @Nullable String description, JsonNode schema) {}
