package io.holdfast.alerting.sql;

import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;
import org.flywaydb.core.Flyway;

/** Is the schema the one that this version was written for? It is asked once, after the migrations at the start. */
@Readiness
@Singleton
class MigrationHealth implements HealthCheck {

    private final Flyway flyway;
    private volatile String version = "none";
    private volatile boolean complete;

    MigrationHealth(Flyway flyway) {
        this.flyway = flyway;
    }

    void look(@Observes StartupEvent started) {
        var info = flyway.info();
        var current = info.current();
        version = current == null ? "none" : String.valueOf(current.getVersion());
        complete = info.pending().length == 0;
    }

    @Override
    public HealthCheckResponse call() {
        return HealthCheckResponse.named("migrations")
                .withData("version", version)
                .status(complete)
                .build();
    }
}
