package io.holdfast.alerting.intake;

import io.holdfast.foundation.positions.PositionedReader;
import io.holdfast.foundation.positions.ReaderHealth;
import jakarta.inject.Singleton;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** Are transitions really read? */
@Readiness
@Singleton
class IntakeHealth implements HealthCheck {

    private final PositionedReader reader;

    IntakeHealth(PositionedReader reader) {
        this.reader = reader;
    }

    @Override
    public HealthCheckResponse call() {
        return ReaderHealth.of("transitions", reader);
    }
}
