package io.holdfast.dashboard.findings;

import io.holdfast.dashboard.page.Address;
import io.holdfast.dashboard.services.answer.Query;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What of the findings to show; without a status those that are open, with {@code status=all} every one. */
public record FindingFilters(
        @Nullable String status,
        @Nullable String severity,
        @Nullable String control,
        @Nullable String subject,
        @Nullable String cursor) {

    static final String ALL = "all";
    private static final int LIMIT = 50;

    Map<String, String> upstream() {
        return Query.limit(LIMIT)
                .and("status", ALL.equals(status) ? null : effectiveStatus())
                .and("severity", severity)
                .and("control", control)
                .and("subject", subject)
                .and("cursor", cursor)
                .parameters();
    }

    public String effectiveStatus() {
        return status == null || status.isBlank() ? "OPEN" : status;
    }

    public Address address() {
        return Address.of("findings")
                .with("status", status)
                .with("severity", severity)
                .with("control", control)
                .with("subject", subject);
    }

    public boolean narrowed() {
        return severity != null || control != null || subject != null;
    }
}
