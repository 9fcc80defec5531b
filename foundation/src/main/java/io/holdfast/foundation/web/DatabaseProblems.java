package io.holdfast.foundation.web;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import java.sql.SQLException;
import java.util.List;
import org.jboss.logging.Logger;

/**
 * What callers are told when the database fails: that an outage passes and when to come again, or, for a statement that
 * will never work, that it is our mistake.
 */
final class DatabaseProblems {

    private static final Logger LOG = Logger.getLogger(DatabaseProblems.class);
    private static final int RETRY_AFTER_SECONDS = 5;

    /** Data, constraints, statements and names: these fail again. See PostgreSQL's manual, appendix A. */
    private static final List<String> OUR_MISTAKES = List.of("22", "23", "42");

    /** A table that is not there is on its way: the service answers before the schema is migrated. */
    private static final String NO_SUCH_TABLE = "42P01";

    private DatabaseProblems() {}

    @Provider
    static class OfStatements implements ExceptionMapper<SQLException> {
        @Override
        public Response toResponse(SQLException failure) {
            return answer(failure);
        }
    }

    @Provider
    static class OfCallers implements ExceptionMapper<DatabaseAway> {
        @Override
        public Response toResponse(DatabaseAway away) {
            return answer(away.failure());
        }
    }

    static Response answer(SQLException failure) {
        if (!passes(failure)) {
            LOG.error("the database refuses a statement of ours", failure);
            return Problems.of("internal", 500, "Internal error", "the answer could not be built", List.of())
                    .toResponse();
        }
        LOG.warnf("the database does not answer: %s", failure.getMessage());
        return Problems.builder("database-away", 503, "Database away", "the database does not answer at the moment")
                .withHeader(HttpHeaders.RETRY_AFTER, RETRY_AFTER_SECONDS)
                .build()
                .toResponse();
    }

    /** A pool that has no connection to give says so without a state. */
    private static boolean passes(SQLException failure) {
        var state = String.valueOf(failure.getSQLState());
        return state.equals(NO_SUCH_TABLE) || OUR_MISTAKES.stream().noneMatch(state::startsWith);
    }
}
