package io.holdfast.control.posture;

import io.holdfast.foundation.positions.ReaderState;
import jakarta.inject.Singleton;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/**
 * Whether the projection goes on. Waiting for the database is no reason to take this instance out: what is stored can
 * still be judged, and reading catches up by itself.
 */
@Readiness
@Singleton
class PostureHealth implements HealthCheck {

    private final PostureReader reader;

    PostureHealth(PostureReader reader) {
        this.reader = reader;
    }

    @Override
    public HealthCheckResponse call() {
        var response = HealthCheckResponse.named("reader " + reader.name()).withData("lag", reader.lag());
        return switch (reader.state()) {
            case ReaderState.Reading() -> response.up().build();
            case ReaderState.Waiting(var since, var reason) ->
                response.up()
                        .withData("waiting since", since.toString())
                        .withData("reason", reason)
                        .build();
            case ReaderState.Failed(var since, var reason) ->
                response.down()
                        .withData("failed at", since.toString())
                        .withData("reason", reason)
                        .build();
            case ReaderState.Closed() ->
                response.down().withData("reason", "closed").build();
        };
    }
}
