package io.holdfast.evidence.operate;

import io.holdfast.evidence.source.KeysUnavailable;
import io.holdfast.foundation.web.Problems;
import io.quarkiverse.resteasy.problem.HttpProblem;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import java.sql.SQLException;
import org.jboss.logging.Logger;

/** What callers are told when the database does not answer: that it passes, and when to come again. */
final class OutsideProblems {

    private static final Logger LOG = Logger.getLogger(OutsideProblems.class);
    private static final int RETRY_AFTER_SECONDS = 5;

    private OutsideProblems() {}

    @Provider
    static class OfQueries implements ExceptionMapper<SQLException> {
        @Override
        public Response toResponse(SQLException failure) {
            return answer(failure);
        }
    }

    @Provider
    static class OfKeys implements ExceptionMapper<KeysUnavailable> {
        @Override
        public Response toResponse(KeysUnavailable failure) {
            return answer(failure);
        }
    }

    private static Response answer(Exception failure) {
        LOG.warnf("the database does not answer: %s", failure.getMessage());
        return toResponse(
                Problems.builder("database-away", 503, "Database away", "the database does not answer at the moment")
                        .withHeader("Retry-After", RETRY_AFTER_SECONDS)
                        .build());
    }

    private static Response toResponse(HttpProblem problem) {
        return problem.toResponse();
    }
}
