package io.holdfast.dashboard.services.control;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A version of the catalog that came into force. The files come with the single version only. */
public record CatalogVersion(
        String hash,
        @Nullable String replaced,
        String author,
        @Nullable String message,
        Instant at,
        Diff diff,
        @Nullable Map<String, String> files) {

    /** What it changed. */
    public record Diff(Difference controls, Difference kinds, Difference measures) {}

    /** Ids. */
    public record Difference(List<String> added, List<String> changed, List<String> removed) {

        public boolean isEmpty() {
            return added.isEmpty() && changed.isEmpty() && removed.isEmpty();
        }
    }
}
