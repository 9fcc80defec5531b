package io.holdfast.control.view;

import java.time.Instant;
import java.util.List;

/** What is in force. */
public record CatalogView(
        String version, Instant loadedAt, List<KindView> kinds, int controls, int measures, int declarations) {

    /** A kind of evidence that can be judged. */
    public record KindView(String kind, String title) {}
}
