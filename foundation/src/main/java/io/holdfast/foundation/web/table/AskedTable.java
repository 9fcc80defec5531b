package io.holdfast.foundation.web.table;

import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/**
 * How a caller wants a table: by the parameter {@code format}, else as what the caller accepts best. A {@code @BeanParam}
 * of the operations that give one.
 */
public final class AskedTable {

    @RestQuery
    @Nullable
    String format;

    @Context
    @SuppressWarnings("NullAway.Init")
    HttpHeaders headers;

    /**
     * The list as a file.
     *
     * @throws io.quarkiverse.resteasy.problem.HttpProblem 400 when it is no format that there is
     */
    public <T, E extends Exception> Response of(Table<T> table, Pages<T, E> pages) throws E {
        return TableAnswer.of(TableFormat.of(format, headers.getAcceptableMediaTypes()), table, pages);
    }
}
