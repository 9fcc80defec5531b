package io.holdfast.foundation.web.table;

import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A column of a table of {@code T}.
 *
 * @param title the name that the field has in JSON
 * @param value text, number, {@link java.time.Instant}, enum constant, list of these, or null for an empty cell
 */
public record Column<T>(String title, Function<T, ? extends @Nullable Object> value) {}
