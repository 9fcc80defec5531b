package io.holdfast.control.view;

import io.holdfast.contracts.Severity;
import io.holdfast.contracts.Status;
import io.holdfast.contracts.Transition.AssetFacts;
import io.holdfast.foundation.web.Page;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Controls against the subjects that they cover: one kind of asset at a time, since a control covers one.
 *
 * @param kinds the kinds of asset that the chosen controls cover, in order; with how many controls each
 * @param kind the one that is shown; null when no control was chosen
 * @param controls all controls of that kind, so that a reader can page through them as well
 * @param next where the next subjects begin; null when there are none
 */
record MatrixView(
        Map<String, Integer> kinds,
        @Nullable String kind,
        List<ColumnView> controls,
        List<RowView> items,
        @Nullable String next) {

    /** The rows alone. */
    Page<RowView> page() {
        return new Page<>(items, next);
    }

    /** A control. */
    record ColumnView(String id, String title, Severity severity, Status status) {}

    /**
     * A subject.
     *
     * @param cells its status by control; a control that does not cover it is not named
     */
    record RowView(String subject, AssetFacts asset, Map<String, Status> cells) {}
}
