package io.holdfast.alerting.group;

import io.holdfast.alerting.notify.Draft;
import io.holdfast.alerting.route.ChannelId;
import io.holdfast.alerting.route.Telling;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Makes messages of what a group tells, portion by portion. People get one message a channel, which names some findings
 * and counts the others; machines get as many as it takes to name them all.
 */
final class Composer {

    private final Occasion occasion;
    private final Set<ChannelId> machines;
    private final int items;
    private final int portion;
    private final Map<UUID, Saying> sayings = new TreeMap<>();
    private final Map<ChannelId, Integer> said = new HashMap<>();

    /**
     * A composer for one flush.
     *
     * @param machines the channels that want every finding
     * @param items how many findings a message names to people
     * @param portion how many it names to a machine; no portion of the group is larger
     */
    Composer(Occasion occasion, Set<ChannelId> machines, int items, int portion) {
        this.occasion = occasion;
        this.machines = machines;
        this.items = items;
        this.portion = portion;
    }

    /** Which notification the channel gets what is told next by. */
    UUID idFor(ChannelId channel) {
        return Draft.idOf(occasion.cause(said.getOrDefault(channel, 0)), channel);
    }

    /** Ends the messages in which what is told next has no place any more. */
    List<Draft> makeRoom(List<Telling> next) {
        var ended = new ArrayList<Draft>();
        next.stream()
                .map(Telling::channel)
                .filter(machines::contains)
                .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()))
                .forEach((channel, count) -> {
                    var saying = of(channel);
                    if (!saying.isEmpty() && !saying.hasRoomFor(count.intValue())) {
                        ended.add(end(channel, saying));
                    }
                });
        return ended;
    }

    /** Takes in what really is told, and answers which notifications stand for it. */
    List<Draft.About> take(List<Telling> told) {
        var about = new ArrayList<Draft.About>();
        for (var telling : told) {
            of(telling.channel()).add(telling);
            about.add(Draft.About.of(idFor(telling.channel()), telling.member().finding(), telling.reason()));
        }
        return about;
    }

    /** The messages that are left once all is told. */
    List<Draft> rest() {
        var drafts = new ArrayList<Draft>();
        for (var channel : List.copyOf(sayings.keySet())) {
            var saying = of(new ChannelId(channel));
            if (!saying.isEmpty()) {
                drafts.add(end(new ChannelId(channel), saying));
            }
        }
        return drafts;
    }

    private Saying of(ChannelId channel) {
        return sayings.computeIfAbsent(channel.value(), id -> new Saying(machines.contains(channel) ? portion : items));
    }

    private Draft end(ChannelId channel, Saying saying) {
        var draft = new Draft(idFor(channel), channel, saying.message(occasion));
        said.merge(channel, 1, Integer::sum);
        sayings.remove(channel.value());
        return draft;
    }
}
