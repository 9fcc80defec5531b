package io.holdfast.alerting.notify;

import com.fasterxml.jackson.annotation.JsonIgnore;
import io.holdfast.alerting.route.Reason;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A notification as callers read it.
 *
 * @param groupKey what the messages of one matter share
 * @param subject of the finding that stands for all of them
 * @param findings how many findings it stands for
 * @param nextAttemptAt null when no further attempt will be made
 */
record NotificationView(
        UUID id,
        UUID channelId,
        String channelName,
        String groupKey,
        String subject,
        int findings,
        Reason reason,
        NotificationState status,
        Instant createdAt,
        @Nullable Instant nextAttemptAt,
        List<Attempt> attempts,
        @JsonIgnore long position) {

    /**
     * One attempt to deliver it.
     *
     * @param request what was sent; null when nothing was
     * @param answer null when there was none
     */
    record Attempt(
            Instant at,
            String outcome,
            @Nullable Integer httpStatus,
            long latencyMs,
            String detail,
            Trace.@Nullable Request request,
            @Nullable Answer answer) {}

    /** How the receiver's answer began. */
    record Answer(String excerpt) {}

    NotificationView with(List<Attempt> made) {
        return new NotificationView(
                id,
                channelId,
                channelName,
                groupKey,
                subject,
                findings,
                reason,
                status,
                createdAt,
                nextAttemptAt,
                made,
                position);
    }
}
