package io.holdfast.alerting.route;

import io.holdfast.alerting.route.Circumstances.Muting;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * Decides what a group tells now. It compares what is with what each channel knows, so whatever was held back, missed or
 * overtaken by events in between comes out right: what differs is news, what does not is none.
 */
public final class GroupPolicy {

    private final GroupState group;
    private final Circumstances circumstances;
    private final Set<ChannelId> listeners;
    private final NewsPolicy news;
    private final Told told = new Told();
    private final Told unheard = new Told();
    private final Map<UUID, Mute> muted = new HashMap<>();
    private final Map<UUID, List<Mute>> mutes = new HashMap<>();
    private int errors;

    private GroupPolicy(GroupState group, Circumstances circumstances) {
        this.group = group;
        this.circumstances = circumstances;
        this.listeners = group.listeners();
        this.news = new NewsPolicy(group.id(), circumstances);
        group.members().forEach(this::news);
    }

    public static Plan decide(GroupState group, Circumstances circumstances) {
        return decide(group, circumstances, repeating(group, circumstances));
    }

    /** The same for a portion of a group, of which all portions together decide who is told again what stands. */
    public static Plan decide(GroupState portion, Circumstances circumstances, Set<ChannelId> repeating) {
        var policy = new GroupPolicy(portion, circumstances);
        policy.repeat(repeating);
        return policy.plan();
    }

    /** The channels for which it is time, for one of these findings, to be told again what stands. */
    public static Set<ChannelId> repeating(GroupState portion, Circumstances circumstances) {
        var policy = new GroupPolicy(portion, circumstances);
        return policy.listeners.stream().filter(policy::isDueAgain).collect(Collectors.toUnmodifiableSet());
    }

    private void news(Member member) {
        var muting = circumstances.mutes(member.finding(), group.route());
        errors += muting.errors();
        mutes.put(member.id(), muting.mutes());
        if (!member.isOver() && member.current() && !muting.mutes().isEmpty()) {
            muted.put(member.id(), muting.mutes().getFirst());
        }
        for (var channel : group.enabled()) {
            var listens = member.current() && listeners.contains(channel);
            news.of(member, channel, listens).ifPresent(reason -> offer(member, channel, reason, muting));
        }
        remind(member);
    }

    private void offer(Member member, ChannelId channel, Reason reason, Muting muting) {
        var telling = new Telling(member, channel, reason);
        var known = member.known().get(channel);
        if (reason == Reason.RESOLVED && known != null && !known.heard()) {
            unheard.add(telling);
            return;
        }
        holding(muting, reason).ifPresentOrElse(mute -> muted.put(member.id(), mute), () -> told.add(telling));
    }

    private static Optional<Mute> holding(Muting muting, Reason reason) {
        return muting.mutes().stream()
                .filter(mute -> reason != Reason.RESOLVED || mute.kind().holdsResolution())
                .filter(mute -> reason != Reason.FLAPPING || mute.kind() != MuteKind.FLAPPING)
                .findFirst();
    }

    /** Shortly before a silence ends, who will hear of what it held back is told that it ends. */
    private void remind(Member member) {
        silenceOver(member)
                .filter(silence -> !silence.id().equals(member.reminded()))
                .filter(silence -> !remindAt(silence).isAfter(circumstances.now()))
                .filter(silence -> remindAt(silence).isBefore(silence.endsAt()))
                .ifPresent(silence ->
                        listeners.forEach(channel -> told.add(new Telling(member, channel, Reason.SILENCE_ENDING))));
    }

    /** The silence that is all that holds the finding back. */
    private Optional<Window> silenceOver(Member member) {
        var all = mutes.getOrDefault(member.id(), List.of());
        return member.isOver() || !member.current() || all.size() != 1
                ? Optional.empty()
                : circumstances.silence(all.getFirst());
    }

    private Instant remindAt(Window silence) {
        return silence.remindAt(circumstances.silenceNotice());
    }

    /** What is told and still is not resolved is told again after a while, all of it together. */
    private void repeat(Set<ChannelId> repeating) {
        listeners.stream().filter(repeating::contains).forEach(channel -> group.members().stream()
                .filter(member -> stands(member, channel))
                .forEach(member -> told.add(new Telling(member, channel, Reason.REPEATED))));
    }

    private boolean isDueAgain(ChannelId channel) {
        return group.members().stream()
                .filter(member -> stands(member, channel))
                .anyMatch(member -> repeatAt(member, channel)
                        .filter(at -> !at.isAfter(circumstances.now()))
                        .isPresent());
    }

    private boolean stands(Member member, ChannelId channel) {
        return member.current()
                && !member.isOver()
                && isUnmuted(member)
                && repeatAt(member, channel).isPresent()
                && told.of(member, channel).isEmpty();
    }

    private boolean isUnmuted(Member member) {
        return mutes.getOrDefault(member.id(), List.of()).isEmpty();
    }

    /** When what the channel knows is told again; empty when it is not, because nothing is known or it comes in digests. */
    private Optional<Instant> repeatAt(Member member, ChannelId channel) {
        var route = group.route();
        var known = member.known().get(channel);
        if (route == null || route.digest() != null || known == null || !known.open() || !known.isOf(group.id())) {
            return Optional.empty();
        }
        return Optional.of(known.at().plus(route.timing().repeatInterval()));
    }

    private Plan plan() {
        var wakes = new Wakes(circumstances.now());
        group.members().stream().filter(member -> !isDone(member)).forEach(member -> wakeFor(member, wakes));
        var done = group.members().stream().filter(this::isDone).toList();
        return new Plan(told.all(), muted, unheard.all(), done, wakes.next(), errors);
    }

    private void wakeFor(Member member, Wakes wakes) {
        var route = group.route();
        if (route != null && route.digest() != null) {
            wakes.at(route.digest().after(circumstances.now()));
            return;
        }
        mutes.getOrDefault(member.id(), List.of()).forEach(mute -> wakes.at(mute.until()));
        silenceOver(member)
                .map(this::remindAt)
                .filter(at -> at.isAfter(circumstances.now()))
                .ifPresent(wakes::at);
        if (route != null) {
            var later = circumstances.now().plus(route.timing().repeatInterval());
            // A channel that is switched off now is looked at again, too.
            wakes.at(later);
            if (isUnmuted(member)) {
                listeners.forEach(channel -> wakes.at(
                        told.of(member, channel).isPresent()
                                ? later
                                : repeatAt(member, channel).orElse(later)));
            }
        }
    }

    /** Over, and nobody is left who takes it for open here; or taken elsewhere, and nothing was begun here. */
    private boolean isDone(Member member) {
        var begun = member.known().entrySet().stream()
                .filter(known -> known.getValue().open() && known.getValue().isOf(group.id()))
                .anyMatch(known -> !endsNow(member, known.getKey()));
        if (begun || beginsNow(member)) {
            return false;
        }
        return !member.current() || (member.isOver() && !muted.containsKey(member.id()));
    }

    private boolean endsNow(Member member, ChannelId channel) {
        return told.of(member, channel)
                .or(() -> unheard.of(member, channel))
                .filter(telling -> !telling.leavesOpen())
                .isPresent();
    }

    private boolean beginsNow(Member member) {
        return listeners.stream()
                .anyMatch(channel ->
                        told.of(member, channel).filter(Telling::leavesOpen).isPresent());
    }
}
