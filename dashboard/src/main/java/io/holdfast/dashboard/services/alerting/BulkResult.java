package io.holdfast.dashboard.services.alerting;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What came of doing the same with many findings. */
public record BulkResult(long done, List<Item> items) {

    public BulkResult {
        items = List.copyOf(items);
    }

    /** One of them; {@code detail} says why it was refused. */
    public record Item(UUID id, String status, @Nullable String detail) {

        public boolean refused() {
            return status.equals("refused");
        }
    }

    public List<Item> refusals() {
        return items.stream().filter(Item::refused).toList();
    }
}
