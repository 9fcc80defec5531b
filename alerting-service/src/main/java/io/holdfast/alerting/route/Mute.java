package io.holdfast.alerting.route;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Something that holds a finding's news back.
 *
 * @param id of the silence or the maintenance window
 * @param until when it ends by itself; null when that depends on what happens
 */
public record Mute(
        MuteKind kind,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable UUID id,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Instant until,
        String why) {}
