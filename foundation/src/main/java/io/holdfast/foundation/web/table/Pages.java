package io.holdfast.foundation.web.table;

import io.holdfast.foundation.web.Page;
import org.jspecify.annotations.Nullable;

/**
 * A list as it is asked for page by page.
 *
 * @param <E> what asking may throw; a table passes it on
 */
@FunctionalInterface
public interface Pages<T, E extends Exception> {

    /** The page at a cursor, the first one for null. */
    Page<T> at(@Nullable String cursor) throws E;
}
