package io.holdfast.alerting.group;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A silence or a maintenance window as callers read it. */
record WindowView(
        UUID id,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String name,
        List<String> matchers,
        Instant startsAt,
        Instant endsAt,
        String comment,
        String author,
        WindowState state,
        Instant createdAt,
        Instant updatedAt,
        @JsonIgnore long revision) {}
