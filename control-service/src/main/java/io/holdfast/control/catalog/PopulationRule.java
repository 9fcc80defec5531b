package io.holdfast.control.catalog;

import org.jspecify.annotations.Nullable;

/**
 * Which assets a control must cover.
 *
 * @param kind the assets' kind, e.g. {@code system}
 * @param where narrows them down; null when every asset of the kind is covered
 */
public record PopulationRule(String kind, @Nullable Expression where) {}
