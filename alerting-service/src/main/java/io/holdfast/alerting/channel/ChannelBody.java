package io.holdfast.alerting.channel;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.holdfast.alerting.channel.kind.ChannelType;
import io.holdfast.contracts.Violation;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The body of a request that sets a channel up or changes it.
 *
 * @param type one of {@link ChannelType}; it stays as it is for the life of a channel
 * @param enabled true unless said otherwise
 * @param settings what {@code GET /v1/channel-types} describes
 */
record ChannelBody(
        @Nullable String name,
        @Nullable String type,
        @Nullable Boolean enabled,
        @Nullable JsonNode settings) {

    private static final int MAX_NAME = 200;

    Optional<Violation> wrongName() {
        var wrong = name == null || name.isBlank() || name.length() > MAX_NAME || name.indexOf('\0') >= 0;
        return wrong ? Optional.of(new Violation("name", "1 to " + MAX_NAME + " characters")) : Optional.empty();
    }

    Optional<ChannelType> knownType() {
        return type == null ? Optional.empty() : ChannelType.of(type);
    }

    static Violation wrongType() {
        var known = Arrays.stream(ChannelType.values()).map(ChannelType::word).toList();
        return new Violation("type", "must be one of " + known);
    }

    static List<Violation> changedType(ChannelType is) {
        return List.of(new Violation("type", "is '" + is.word() + "' and stays so; make another channel"));
    }

    /** After it was found to be right. */
    Channel.Wish wish(ChannelType checkedType, ObjectNode checkedSettings) {
        return new Channel.Wish(String.valueOf(name).strip(), checkedType, enabled == null || enabled, checkedSettings);
    }
}
