package io.holdfast.dashboard.services.control;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What is loaded: the version that judges, and the kinds of evidence it knows. */
public record Catalog(
        String version, @Nullable Instant loadedAt, List<Kind> kinds, long controls, long measures, long declarations) {

    public record Kind(String kind, @Nullable String title) {}

    public Catalog {
        kinds = List.copyOf(kinds);
    }
}
