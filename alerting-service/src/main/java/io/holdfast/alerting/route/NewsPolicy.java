package io.holdfast.alerting.route;

import java.util.Optional;
import java.util.UUID;

/** What is new of a finding for a channel, mutes aside. */
final class NewsPolicy {

    private final UUID group;
    private final Circumstances circumstances;

    NewsPolicy(UUID group, Circumstances circumstances) {
        this.group = group;
        this.circumstances = circumstances;
    }

    /**
     * What there is to tell.
     *
     * @param listens whether the channel is to hear of what begins; of an end hears who knows of the beginning
     */
    Optional<Reason> of(Member member, ChannelId channel, boolean listens) {
        var known = member.known().get(channel);
        if (known == null || !known.open()) {
            return listens ? beginning(member) : Optional.empty();
        }
        if (!known.isOf(group)) {
            return Optional.empty();
        }
        if (flaps(member) && listens) {
            return known.flapping() ? Optional.empty() : Optional.of(Reason.FLAPPING);
        }
        if (member.isOver()) {
            return Optional.of(Reason.RESOLVED);
        }
        return listens ? change(member, known) : Optional.empty();
    }

    private Optional<Reason> beginning(Member member) {
        if (flaps(member)) {
            return Optional.of(Reason.FLAPPING);
        }
        if (member.isOver()) {
            return Optional.empty();
        }
        return Optional.of(member.finding().timesOpened() > 1 ? Reason.REOPENED : Reason.OPENED);
    }

    private Optional<Reason> change(Member member, Known known) {
        if (known.flapping()) {
            // It has settled, and on the worse side.
            return Optional.of(Reason.REOPENED);
        }
        if (member.finding().severity().compareTo(known.severity()) > 0) {
            return Optional.of(Reason.WORSENED);
        }
        var overdueAt = member.overdueAt();
        if (overdueAt != null && overdueAt.isAfter(known.at())) {
            return Optional.of(Reason.OVERDUE);
        }
        return isDueSoon(member, known) ? Optional.of(Reason.DUE_SOON) : Optional.empty();
    }

    /** Told late, because something held it back, only as long as it is of use. */
    private boolean isDueSoon(Member member, Known known) {
        var soon = member.dueSoon();
        return soon != null
                && soon.at().isAfter(known.at())
                && soon.holds(member.finding(), circumstances.now())
                && member.needsWork();
    }

    private boolean flaps(Member member) {
        var state = circumstances.flapping().get(member.id());
        return state != null && state.isActive(circumstances.now(), circumstances.thresholds());
    }
}
