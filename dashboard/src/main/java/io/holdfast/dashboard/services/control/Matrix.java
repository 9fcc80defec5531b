package io.holdfast.dashboard.services.control;

import io.holdfast.contracts.Severity;
import io.holdfast.contracts.Status;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Controls against the subjects that they cover, of one kind of asset. */
public record Matrix(
        Map<String, Integer> kinds,
        @Nullable String kind,
        List<Column> controls,
        List<Row> items,
        @Nullable String next) {

    public Matrix {
        controls = List.copyOf(controls);
        items = List.copyOf(items);
    }

    /** A control. */
    public record Column(String id, String title, Severity severity, Status status) {}

    /** A subject; a control that does not cover it has no cell. */
    public record Row(String subject, Assessment.@Nullable Subject asset, Map<String, Status> cells) {

        public String name() {
            return asset == null || asset.name() == null ? subject : asset.name();
        }
    }
}
