package io.holdfast.alerting.route;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

/**
 * A time in which what matches is not told: a silence, or a maintenance window.
 *
 * @param name what it is called, for people
 */
public record Window(UUID id, MuteKind kind, String name, Matchers matchers, Instant startsAt, Instant endsAt) {

    public boolean isActive(Instant now) {
        return !now.isBefore(startsAt) && now.isBefore(endsAt);
    }

    /** When people are reminded that it ends; not at all when it is shorter than the notice. */
    Instant remindAt(Duration notice) {
        var at = endsAt.minus(notice);
        return at.isAfter(startsAt) ? at : endsAt;
    }

    Mute mute() {
        return new Mute(kind, id, endsAt, name);
    }
}
