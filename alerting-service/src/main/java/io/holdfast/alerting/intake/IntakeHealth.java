package io.holdfast.alerting.intake;

import io.holdfast.foundation.positions.PositionedReader;
import io.holdfast.foundation.positions.ReaderState;
import jakarta.inject.Singleton;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** Are transitions really read? While the database is away the reader waits, and answers go on being given. */
@Readiness
@Singleton
class IntakeHealth implements HealthCheck {

    private final PositionedReader reader;

    IntakeHealth(PositionedReader reader) {
        this.reader = reader;
    }

    @Override
    public HealthCheckResponse call() {
        var answer = HealthCheckResponse.named("transitions").withData("lag", reader.lag());
        return switch (reader.state()) {
            case ReaderState.Reading reading -> answer.up().build();
            case ReaderState.Waiting waiting ->
                answer.withData("waiting since", waiting.since().toString())
                        .withData("reason", waiting.reason())
                        .up()
                        .build();
            case ReaderState.Failed failed ->
                answer.withData("failed since", failed.since().toString())
                        .withData("reason", failed.reason())
                        .down()
                        .build();
            case ReaderState.Closed closed ->
                answer.withData("reason", "closed").down().build();
        };
    }
}
