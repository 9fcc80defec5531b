package io.holdfast.foundation.positions;

import org.eclipse.microprofile.health.HealthCheckResponse;

/**
 * How a reader stands, as a readiness check. One that waits for the database is well: taking the service out of rotation
 * would turn an outage of reading into one of everything, and reading catches up by itself.
 */
public final class ReaderHealth {

    private ReaderHealth() {}

    public static HealthCheckResponse of(String name, PositionedReader reader) {
        var answer = HealthCheckResponse.named(name).withData("lag_records", reader.lag());
        return switch (reader.state()) {
            case ReaderState.Reading() -> answer.up().build();
            case ReaderState.Waiting(var since, var reason) ->
                answer.up()
                        .withData("waiting_since", since.toString())
                        .withData("reason", reason)
                        .build();
            case ReaderState.Failed(var since, var reason) ->
                answer.down()
                        .withData("failed_since", since.toString())
                        .withData("reason", reason)
                        .build();
            case ReaderState.Closed() ->
                answer.down().withData("reason", "closed").build();
        };
    }
}
