package io.holdfast.alerting.group;

import io.holdfast.alerting.notify.Draft;
import io.holdfast.alerting.notify.Message;
import io.holdfast.alerting.route.ChannelId;
import io.holdfast.alerting.route.GroupKey;
import io.holdfast.alerting.route.Reason;
import io.holdfast.alerting.route.Telling;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

/** Makes one message a channel of what a group tells. */
final class Composer {

    /** What is still to be handled first, then the most severe, then in the order in which people number them. */
    private static final Comparator<Telling> ORDER = Comparator.comparing(
                    (Telling telling) -> telling.reason() == Reason.RESOLVED)
            .thenComparing(telling -> telling.member().finding().severity(), Comparator.reverseOrder())
            .thenComparing(telling -> telling.reason().urgency())
            .thenComparing(telling -> telling.member().finding().number());

    private final UUID group;
    private final GroupKey key;
    private final long flush;
    private final boolean digest;
    private final int items;

    /**
     * What all messages of one flush have in common.
     *
     * @param flush how many messages each channel may have got from the group before, so that ids tell them apart
     * @param items how many findings a message names
     */
    Composer(UUID group, GroupKey key, long flush, boolean digest, int items) {
        this.group = group;
        this.key = key;
        this.flush = flush;
        this.digest = digest;
        this.items = items;
    }

    /** Which notification the channel will get. */
    UUID idFor(ChannelId channel) {
        return Draft.idOf(cause(), channel);
    }

    /**
     * The messages that say all of it.
     *
     * @param firing how many findings of the group are unresolved
     */
    List<Draft> compose(List<Telling> tellings, int firing) {
        var byChannel = new TreeMap<UUID, List<Telling>>();
        for (var telling : tellings) {
            byChannel
                    .computeIfAbsent(telling.channel().value(), id -> new ArrayList<>())
                    .add(telling);
        }
        return byChannel.entrySet().stream()
                .map(channel -> draft(new ChannelId(channel.getKey()), channel.getValue(), firing))
                .toList();
    }

    private Draft draft(ChannelId channel, List<Telling> tellings, int firing) {
        var sorted = tellings.stream().sorted(ORDER).toList();
        var named = sorted.stream().limit(items).map(Composer::item).toList();
        var resolved = (int) sorted.stream()
                .filter(telling -> telling.reason() == Reason.RESOLVED)
                .count();
        var message = new Message(
                reason(sorted),
                new Message.Group(group.toString(), key.route(), Map.copyOf(key.labels())),
                firing,
                resolved,
                named,
                sorted.size() - named.size());
        var about = sorted.stream().map(Composer::item).map(Draft.About::of).toList();
        return new Draft(idFor(channel), channel, message, about);
    }

    private Reason reason(List<Telling> tellings) {
        if (digest) {
            return Reason.DIGEST;
        }
        return tellings.stream()
                .map(Telling::reason)
                .min(Comparator.comparing(Reason::urgency))
                .orElseThrow(() -> new IllegalStateException("a message says something"));
    }

    private static Message.Item item(Telling telling) {
        return new Message.Item(telling.reason(), telling.member().finding());
    }

    private String cause() {
        return group + "/" + flush;
    }
}
