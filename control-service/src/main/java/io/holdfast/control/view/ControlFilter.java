package io.holdfast.control.view;

import io.holdfast.contracts.Severity;
import io.holdfast.contracts.Status;
import java.util.function.Predicate;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** Which controls to list, and as of when; status and severity take several values with commas. */
record ControlFilter(
        @RestQuery @Nullable String status,
        @RestQuery @Nullable String severity,
        @RestQuery @Nullable String measure,
        @RestQuery @Nullable String at,
        @RestQuery("known_at") @Nullable String knownAt) {

    Predicate<ControlView> predicate() {
        var statuses = Filter.among(Status.class, "status", status);
        var severities = Filter.among(Severity.class, "severity", severity);
        return each -> statuses.contains(each.status())
                && severities.contains(each.severity())
                && (measure == null || each.measures().contains(measure));
    }
}
