package io.holdfast.alerting.group;

import io.holdfast.alerting.sql.Database;
import io.holdfast.alerting.sql.Sql;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.time.InstantSource;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** Do groups really speak when they are due? A database that is away says nothing about this process. */
@Readiness
@Singleton
class FlusherHealth implements HealthCheck {

    private final Flusher flusher;
    private final Database database;
    private final GroupConfig config;
    private final InstantSource clock;

    FlusherHealth(Flusher flusher, Database database, GroupConfig config, InstantSource clock) {
        this.flusher = flusher;
        this.database = database;
        this.config = config;
        this.clock = clock;
    }

    @Override
    public HealthCheckResponse call() {
        var answer = HealthCheckResponse.named("groups");
        if (!flusher.isAlive()) {
            return answer.withData("flusher", "its thread has ended").down().build();
        }
        try {
            var late = clock.instant().minus(config.unhealthyAfter());
            var overdue = database.inTransaction(transaction -> Sql.of(
                            "select next_flush_at from route_group where next_flush_at <= ? order by next_flush_at limit 1",
                            late)
                    .first(transaction, row -> row.instant("next_flush_at")));
            overdue.ifPresent(since -> answer.withData("due since", since.toString()));
            return answer.status(overdue.isEmpty()).build();
        } catch (SQLException away) {
            return answer.withData("database", "away").up().build();
        }
    }
}
