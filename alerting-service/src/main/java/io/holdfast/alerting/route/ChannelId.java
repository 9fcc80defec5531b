package io.holdfast.alerting.route;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;

/** The identity of a channel. */
public record ChannelId(@JsonValue UUID value) {
    @Override
    public String toString() {
        return value.toString();
    }
}
