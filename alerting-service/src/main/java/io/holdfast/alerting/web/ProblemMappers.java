package io.holdfast.alerting.web;

import com.fasterxml.jackson.databind.JsonMappingException.Reference;
import com.fasterxml.jackson.databind.exc.InvalidFormatException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import io.holdfast.contracts.Violation;
import io.holdfast.foundation.web.Problems;
import jakarta.ws.rs.core.Response;
import java.util.stream.Collectors;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;
import org.jspecify.annotations.Nullable;

/** Answers in problem+json to what goes wrong before and below the resources. */
public class ProblemMappers {

    /** Before the mappers of the problem extension, which do not speak of violations. */
    private static final int FIRST = 1;

    @ServerExceptionMapper(
            value = {MismatchedInputException.class, UnrecognizedPropertyException.class, InvalidFormatException.class},
            priority = FIRST)
    public Response body(MismatchedInputException wrong) {
        var message = wrong instanceof UnrecognizedPropertyException unknown
                ? "unknown field; known are " + unknown.getKnownPropertyIds()
                : "is not a " + nameOf(wrong.getTargetType());
        return Problems.badRequest("the body does not have the expected shape", new Violation(path(wrong), message))
                .toResponse();
    }

    private static String nameOf(@Nullable Class<?> type) {
        return type == null ? "value of the expected type" : type.getSimpleName();
    }

    private static String path(MismatchedInputException wrong) {
        return wrong.getPath().stream().map(ProblemMappers::step).collect(Collectors.joining("."));
    }

    private static String step(Reference reference) {
        return reference.getFieldName() == null ? "[" + reference.getIndex() + "]" : reference.getFieldName();
    }
}
