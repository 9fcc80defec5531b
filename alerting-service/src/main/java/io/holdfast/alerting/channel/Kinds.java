package io.holdfast.alerting.channel;

import static java.util.Objects.requireNonNull;

import io.holdfast.alerting.channel.kind.ChannelType;
import io.holdfast.alerting.channel.kind.Kind;
import io.quarkus.arc.All;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Every kind of channel, by its type. */
@Singleton
class Kinds {

    private final Map<ChannelType, Kind<?>> kinds = new EnumMap<>(ChannelType.class);

    Kinds(@All List<Kind<?>> all) {
        all.forEach(kind -> kinds.put(kind.type(), kind));
        for (var type : ChannelType.values()) {
            if (!kinds.containsKey(type)) {
                throw new IllegalStateException("nothing implements channels of type " + type.word());
            }
        }
    }

    /** In the order of the types. */
    Collection<Kind<?>> all() {
        return kinds.values();
    }

    Kind<?> of(ChannelType type) {
        return requireNonNull(kinds.get(type));
    }
}
