package io.holdfast.dashboard.controls;

import io.holdfast.dashboard.page.Address;
import io.holdfast.dashboard.services.answer.Query;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What of a control's subjects to show. */
public record SubjectFilters(
        String control,
        @Nullable String status,
        @Nullable String subject,
        @Nullable String cursor) {

    private static final int LIMIT = 50;

    Map<String, String> upstream() {
        return Query.limit(LIMIT)
                .and("status", status)
                .and("subject", subject)
                .and("cursor", cursor)
                .parameters();
    }

    public Address address() {
        return Address.of("controls", control).with("status", status).with("subject", subject);
    }

    public boolean any() {
        return status != null || subject != null;
    }
}
