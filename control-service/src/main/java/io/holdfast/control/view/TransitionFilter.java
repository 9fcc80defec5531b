package io.holdfast.control.view;

import io.holdfast.contracts.Status;
import java.util.Set;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** Which transitions to list; status takes several values with commas. */
record TransitionFilter(
        @RestQuery @Nullable String control,
        @RestQuery @Nullable String subject,
        @RestQuery @Nullable String status) {

    /** The statuses that were changed to; null for all transitions, those that left the population included. */
    @Nullable
    Set<Status> statuses() {
        return status == null ? null : Filter.among(Status.class, "status", status);
    }
}
