package io.holdfast.control.rule;

import dev.cel.common.values.SelectableValue;
import java.util.AbstractMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * An asset's labels for rules. A label that an asset does not have reads as an empty text: not to be labelled is a fact
 * about an asset, not a gap in what is known of it. {@code has(asset.labels.x)} still tells the difference.
 */
final class Labels extends AbstractMap<String, String> implements SelectableValue<String> {

    private final Map<String, String> labels;

    Labels(Map<String, String> labels) {
        this.labels = labels;
    }

    @Override
    public Object select(String label) {
        return labels.getOrDefault(label, "");
    }

    @Override
    public Optional<String> find(String label) {
        return Optional.ofNullable(labels.get(label));
    }

    @Override
    public Set<Entry<String, String>> entrySet() {
        return labels.entrySet();
    }

    @Override
    public @Nullable String get(@Nullable Object label) {
        return labels.get(label);
    }

    @Override
    public boolean containsKey(@Nullable Object label) {
        return labels.containsKey(label);
    }
}
