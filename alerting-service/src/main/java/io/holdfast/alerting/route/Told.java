package io.holdfast.alerting.route;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** What is told now, to be asked for by finding and channel. */
final class Told {

    private record Pair(UUID finding, ChannelId channel) {}

    private final List<Telling> all = new ArrayList<>();
    private final Map<Pair, Telling> byPair = new HashMap<>();

    void add(Telling telling) {
        all.add(telling);
        byPair.put(new Pair(telling.member().id(), telling.channel()), telling);
    }

    Optional<Telling> of(Member member, ChannelId channel) {
        return Optional.ofNullable(byPair.get(new Pair(member.id(), channel)));
    }

    List<Telling> all() {
        return all;
    }
}
