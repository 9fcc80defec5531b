package io.holdfast.alerting.notify;

import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.time.Duration;
import java.time.InstantSource;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** Are notifications really taken out of the outbox? A database that is away says nothing about this process. */
@Readiness
@Singleton
class DispatcherHealth implements HealthCheck {

    private final Dispatcher dispatcher;
    private final Claims claims;
    private final NotifyConfig config;
    private final InstantSource clock;

    DispatcherHealth(Dispatcher dispatcher, Claims claims, NotifyConfig config, InstantSource clock) {
        this.dispatcher = dispatcher;
        this.claims = claims;
        this.config = config;
        this.clock = clock;
    }

    @Override
    public HealthCheckResponse call() {
        var answer = HealthCheckResponse.named("deliveries");
        if (!dispatcher.isAlive()) {
            return answer.withData("dispatcher", "its thread has ended").down().build();
        }
        try {
            var now = clock.instant();
            var overdue = claims.overdueSince(now, dispatcher.fullChannels());
            var late = overdue.filter(since -> Duration.between(since, now).compareTo(config.unhealthyAfter()) > 0);
            late.ifPresent(since -> answer.withData("unclaimed since", since.toString()));
            return answer.status(late.isEmpty()).build();
        } catch (SQLException away) {
            return answer.withData("database", "away").up().build();
        }
    }
}
