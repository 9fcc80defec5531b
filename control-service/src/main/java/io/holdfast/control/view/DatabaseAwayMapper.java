package io.holdfast.control.view;

import io.holdfast.foundation.web.Problems;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import org.jboss.logging.Logger;

/** 503 with {@code Retry-After}: reading catches up by itself once the database is back. */
@Provider
class DatabaseAwayMapper implements ExceptionMapper<DatabaseAway> {

    private static final Logger LOG = Logger.getLogger(DatabaseAwayMapper.class);
    private static final int RETRY_AFTER_SECONDS = 5;

    @Override
    public Response toResponse(DatabaseAway away) {
        LOG.warn(away.getMessage(), away.getCause());
        return Problems.builder(
                        "database-away", 503, "Service unavailable", "what was judged can't be read at the moment")
                .withHeader(HttpHeaders.RETRY_AFTER, RETRY_AFTER_SECONDS)
                .build()
                .toResponse();
    }
}
