package io.holdfast.control.topology;

import io.holdfast.contracts.Status;
import io.holdfast.control.assess.Exemption;
import io.holdfast.control.catalog.Control;
import io.holdfast.control.topology.ReferenceSubject.Track;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What is made of an answer: somebody is warned ahead of its end, a worse one waits, an exception covers it. */
record ReferenceVerdict(
        ReferenceAnswer shown,
        Status underlying,
        @Nullable Instant worseSince,
        @Nullable Instant dueAt,
        boolean dueSoon) {

    static ReferenceVerdict of(
            ReferenceAnswer natural, Control control, Track track, @Nullable Exemption exemption, Instant now) {
        var ends = natural.status() == Status.SATISFIED ? natural.deadline() : null;
        var warnAt = ends == null || control.warnBefore() == null ? null : ends.minus(control.warnBefore());
        var soon = warnAt != null && !warnAt.isAfter(now);
        var answer = warnAt == null ? natural : warned(natural, ends, warnAt, soon);
        var standing = track.underlying;
        if (standing == null
                || control.holdFor().isZero()
                || standing.isBroken()
                || !answer.status().isBroken()) {
            return covered(answer, null, ends, soon, exemption);
        }
        var worseSince = track.worseSince == null ? answer.effectiveAt() : track.worseSince;
        var counts = worseSince.plus(control.holdFor());
        return counts.isAfter(now)
                ? covered(waiting(answer, standing, counts), worseSince, null, track.dueSoon, exemption)
                : covered(answer.since(counts), null, ends, soon, exemption);
    }

    private static ReferenceAnswer warned(
            ReferenceAnswer answer, @Nullable Instant ends, Instant warnAt, boolean soon) {
        return soon && ends != null
                ? answer.as(
                        answer.status(),
                        "it ends at " + ReferenceAnswer.tell(ends) + " unless it is renewed: " + answer.reason())
                : answer.until(warnAt);
    }

    private static ReferenceAnswer waiting(ReferenceAnswer worse, Status standing, Instant counts) {
        return worse.as(
                        standing,
                        "still " + standing + " until " + ReferenceAnswer.tell(counts) + ", though by now: "
                                + worse.reason())
                .until(counts);
    }

    private static ReferenceVerdict covered(
            ReferenceAnswer answer,
            @Nullable Instant worseSince,
            @Nullable Instant ends,
            boolean soon,
            @Nullable Exemption exemption) {
        if (exemption != null) {
            var reason = "exempt until " + ReferenceAnswer.tell(exemption.expiresAt()) + " (" + exemption.reason()
                    + "); without the exception it would be " + answer.status() + ": " + answer.reason();
            var exempt = answer.as(Status.EXEMPT, reason).until(exemption.expiresAt());
            return new ReferenceVerdict(exempt, answer.status(), worseSince, null, false);
        }
        var holds = answer.status() == Status.SATISFIED;
        return new ReferenceVerdict(answer, answer.status(), worseSince, holds ? ends : null, holds && soon);
    }

    /** Whether it is another thing than what was said last. */
    boolean isNewsTo(Track track) {
        return track.shown != shown.status()
                || (shown.status() == Status.EXEMPT && track.underlying != underlying)
                || track.dueSoon != dueSoon;
    }
}
