package io.holdfast.dashboard.services.control;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A declaration as everybody may see it. */
public record PublicDeclaration(
        String id,
        String title,
        @Nullable String document,
        @Nullable String language,
        Instant at,
        List<Line> measures) {

    public PublicDeclaration {
        measures = List.copyOf(measures);
    }

    /** What everybody is told of a measure. */
    public enum Standing {
        HOLDS,
        DOES_NOT_HOLD,
        NOT_CURRENTLY_SHOWN
    }

    /** One measure. */
    public record Line(
            String id,
            @Nullable String section,
            String text,
            Standing status,
            @Nullable Instant since) {}
}
