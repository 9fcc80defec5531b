package io.holdfast.control.view;

import io.holdfast.control.revision.Refusals.Refusal;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is in force.
 *
 * @param refused a newer content of the catalog directory that is not in force, with all that is wrong with it; null when
 *     there is none
 */
public record CatalogView(
        String version,
        Instant loadedAt,
        List<KindView> kinds,
        int controls,
        int measures,
        int declarations,
        @Nullable Refusal refused) {

    /** A kind of evidence that can be judged. */
    public record KindView(String kind, String title) {}
}
