package io.holdfast.alerting.route;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a group does now.
 *
 * @param tellings what is told, to whom
 * @param muted what holds back something that else would be told, or told again, by finding
 * @param unheard resolutions of which nobody needs to hear, because what they resolve was never heard
 * @param done findings that the group needs no more
 * @param next when the group has to be looked at again if nothing happens; null for never
 * @param errors how many windows could not be asked
 */
public record Plan(
        List<Telling> tellings,
        Map<UUID, Mute> muted,
        List<Telling> unheard,
        List<Member> done,
        @Nullable Instant next,
        int errors) {

    public Plan {
        tellings = List.copyOf(tellings);
        muted = Map.copyOf(muted);
        unheard = List.copyOf(unheard);
        done = List.copyOf(done);
    }
}
