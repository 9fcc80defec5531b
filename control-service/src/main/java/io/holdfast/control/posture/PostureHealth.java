package io.holdfast.control.posture;

import jakarta.inject.Singleton;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** Whether the projection goes on. */
@Readiness
@Singleton
class PostureHealth implements HealthCheck {

    private final PostureReader reader;

    PostureHealth(PostureReader reader) {
        this.reader = reader;
    }

    @Override
    public HealthCheckResponse call() {
        return reader.health();
    }
}
