package io.holdfast.control.catalog;

import java.util.List;
import java.util.Optional;

/**
 * A law or standard that controls are mapped to.
 *
 * @param id how {@code maps_to} names it, e.g. {@code gdpr}
 * @param items what of it can be mapped to, in its own order
 */
public record Framework(String id, String title, List<Item> items, SourceLocation location) {

    /**
     * A clause or control of the framework.
     *
     * @param id as the framework writes it, e.g. {@code 32(1)(b)} or {@code A.8.13}
     */
    public record Item(String id, String title) {}

    public Framework {
        items = List.copyOf(items);
    }

    public Optional<Item> item(String id) {
        return items.stream().filter(each -> each.id().equals(id)).findFirst();
    }
}
