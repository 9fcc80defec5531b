package io.holdfast.dashboard.services.control;

import io.holdfast.contracts.Severity;
import io.holdfast.contracts.Status;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One promise and how it stands: as good as its worst control. */
public record Measure(
        String id,
        String declaration,
        @Nullable String section,
        String type,
        Assurance assurance,
        String text,
        Status status,
        @Nullable String reason,
        @Nullable Instant since,
        List<ServingControl> controls,
        long population,
        long judged) {

    public Measure {
        controls = List.copyOf(controls);
    }

    public long controlCount() {
        return controls.size();
    }

    /** A control that shows whether the measure holds. */
    public record ServingControl(String id, String title, Status status, Severity severity) {}
}
