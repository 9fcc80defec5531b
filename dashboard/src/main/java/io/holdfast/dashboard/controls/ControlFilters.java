package io.holdfast.dashboard.controls;

import io.holdfast.contracts.Status;
import io.holdfast.dashboard.page.Address;
import io.holdfast.dashboard.services.answer.Query;
import io.holdfast.dashboard.services.control.Control;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What of the controls to show.
 *
 * @param subjects statuses of subjects (one or more, with commas): controls that have at least one subject in them.
 *     This filter is the dashboard's own, since the counts come with every control
 */
public record ControlFilters(
        @Nullable String status,
        @Nullable String severity,
        @Nullable String measure,
        @Nullable String subjects,
        @Nullable String cursor) {

    private static final int LIMIT = 500;

    Map<String, String> upstream() {
        return Query.limit(LIMIT)
                .and("status", status)
                .and("severity", severity)
                .and("measure", measure)
                .and("cursor", cursor)
                .parameters();
    }

    boolean keeps(Control control) {
        var statuses = subjectStatuses();
        return statuses.isEmpty() || statuses.stream().anyMatch(each -> control.count(each) > 0);
    }

    /** Names that are no status choose nothing. */
    public List<Status> subjectStatuses() {
        if (subjects == null) {
            return List.of();
        }
        var asked = Arrays.asList(subjects.split(",", -1));
        return Arrays.stream(Status.values())
                .filter(status -> asked.contains(status.name()))
                .toList();
    }

    public Address address() {
        return Address.of("controls")
                .with("status", status)
                .with("severity", severity)
                .with("measure", measure)
                .with("subjects", subjects);
    }

    public boolean any() {
        return status != null || severity != null || measure != null || subjects != null;
    }
}
