package io.holdfast.control.topology;

import io.holdfast.contracts.EvidenceEvent;
import io.holdfast.contracts.Status;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import org.jspecify.annotations.Nullable;

/** What the reference says of one control on one subject. */
record ReferenceAnswer(
        Status status,
        String reason,
        @Nullable EvidenceEvent evidence,
        Instant effectiveAt,
        @Nullable Instant deadline,
        boolean conflict) {

    private static final DateTimeFormatter SECONDS =
            DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss 'UTC'").withZone(ZoneOffset.UTC);

    static String tell(Instant instant) {
        return SECONDS.format(instant);
    }

    static String tell(Duration duration) {
        return duration.toHours() % 24 == 0 ? duration.toDays() + "d" : duration.toHours() + "h";
    }

    ReferenceAnswer as(Status otherStatus, String otherReason) {
        return new ReferenceAnswer(otherStatus, otherReason, evidence, effectiveAt, deadline, conflict);
    }

    ReferenceAnswer since(Instant instant) {
        return new ReferenceAnswer(status, reason, evidence, instant, deadline, conflict);
    }

    ReferenceAnswer until(Instant end) {
        var sooner = deadline == null || end.isBefore(deadline) ? end : deadline;
        return new ReferenceAnswer(status, reason, evidence, effectiveAt, sooner, conflict);
    }
}
