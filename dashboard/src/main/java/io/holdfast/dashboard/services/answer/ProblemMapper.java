package io.holdfast.dashboard.services.answer;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.holdfast.contracts.Violation;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.eclipse.microprofile.rest.client.ext.ResponseExceptionMapper;
import org.jspecify.annotations.Nullable;

/** Reads {@code application/problem+json} from a refused call, so that pages can say the service's own words. */
public final class ProblemMapper implements ResponseExceptionMapper<ServiceProblem> {

    private static final ObjectMapper MAPPER = JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    @Override
    public ServiceProblem toThrowable(Response response) {
        return new ServiceProblem(read(response.getStatus(), response.readEntity(String.class)));
    }

    /** The same for a call that no client of the API made. */
    public static ServiceProblem problem(int status, @Nullable String body) {
        return new ServiceProblem(read(status, body));
    }

    static Trouble.Refused read(int status, @Nullable String body) {
        var problem = parse(body);
        return new Trouble.Refused(
                status,
                problem.title(),
                problem.detail(),
                problem.violations() == null ? List.of() : problem.violations());
    }

    private static Body parse(@Nullable String body) {
        if (body == null || body.isBlank()) {
            return Body.EMPTY;
        }
        try {
            var read = MAPPER.readValue(body, Body.class);
            return read == null ? Body.EMPTY : read;
        } catch (JsonProcessingException notAProblem) {
            // A proxy's HTML page or the like; the status alone is then said in words.
            return Body.EMPTY;
        }
    }

    private record Body(
            @Nullable String title,
            @Nullable String detail,
            @Nullable List<Violation> violations) {
        static final Body EMPTY = new Body(null, null, null);
    }
}
