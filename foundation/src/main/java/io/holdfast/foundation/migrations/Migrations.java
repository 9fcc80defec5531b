package io.holdfast.foundation.migrations;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import jakarta.interceptor.Interceptor;
import java.time.Duration;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.jboss.logging.Logger;

/**
 * Brings the schema to the version that this build was written for, before anything uses it. When the database is away
 * the service starts nevertheless and this goes on trying: until then it is alive and not ready.
 */
@Readiness
@Singleton
class Migrations implements HealthCheck {

    private static final Logger LOG = Logger.getLogger(Migrations.class);
    private static final Duration RETRY = Duration.ofSeconds(1);

    private final Flyway flyway;
    private final Thread retries = Thread.ofPlatform().name("migrations").unstarted(this::retry);
    private volatile State state = new State.Pending("not begun");

    Migrations(Flyway flyway) {
        this.flyway = flyway;
    }

    private sealed interface State {
        record Pending(String reason) implements State {}

        record Done(String version) implements State {}
    }

    void start(@Observes @Priority(Interceptor.Priority.LIBRARY_BEFORE) StartupEvent started) {
        migrate();
        if (state instanceof State.Pending) {
            retries.start();
        }
    }

    void stop(@Observes ShutdownEvent stopping) {
        retries.interrupt();
    }

    @Override
    public HealthCheckResponse call() {
        var answer = HealthCheckResponse.named("migrations");
        return switch (state) {
            case State.Pending(var reason) ->
                answer.down().withData("reason", reason).build();
            case State.Done(var version) ->
                answer.up().withData("version", version).build();
        };
    }

    private void migrate() {
        try {
            flyway.migrate();
            state = new State.Done(String.valueOf(flyway.info().current().getVersion()));
        } catch (FlywayException failure) {
            LOG.warnf("the database cannot be migrated yet, trying again: %s", failure.getMessage());
            state = new State.Pending(String.valueOf(failure.getMessage()));
        }
    }

    private void retry() {
        try {
            while (state instanceof State.Pending) {
                Thread.sleep(RETRY);
                migrate();
            }
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        }
    }
}
