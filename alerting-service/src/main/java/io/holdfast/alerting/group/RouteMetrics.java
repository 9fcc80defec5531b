package io.holdfast.alerting.group;

import io.holdfast.alerting.notify.Draft;
import io.holdfast.alerting.route.MuteKind;
import io.holdfast.alerting.sql.Database;
import io.holdfast.alerting.sql.Sql;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.Startup;
import io.quarkus.scheduler.Scheduled;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jboss.logging.Logger;

/** {@code holdfast_route_…}: what groups hold, what is muted and why, and what could not be evaluated. */
@Singleton
@Startup
class RouteMetrics {

    private static final Logger LOG = Logger.getLogger(RouteMetrics.class);

    private record Counts(long groups, Map<MuteKind, Long> muted) {}

    private final Database database;
    private final MeterRegistry meters;
    private final Counter matcherErrors;
    private volatile Counts counts = new Counts(0, Map.of());

    RouteMetrics(Database database, MeterRegistry meters) {
        this.database = database;
        this.meters = meters;
        this.matcherErrors = Counter.builder("holdfast.route.matcher.errors")
                .description("Matchers that could not be evaluated and let a finding through")
                .register(meters);
        Gauge.builder("holdfast.route.groups.open", this, metrics -> metrics.counts.groups())
                .description("Groups with findings")
                .register(meters);
        for (var kind : MuteKind.values()) {
            Gauge.builder("holdfast.route.muted", this, metrics -> metrics.counts
                            .muted()
                            .getOrDefault(kind, 0L))
                    .description("Findings that are held back")
                    .tag("kind", kind.word())
                    .register(meters);
        }
    }

    void matcherErrors(int errors) {
        matcherErrors.increment(errors);
    }

    void messages(List<Draft> drafts) {
        for (var draft : drafts) {
            var reason = draft.message().reason().name().toLowerCase(Locale.ROOT);
            meters.counter("holdfast.route.messages", "reason", reason).increment();
        }
    }

    @Scheduled(
            every = "${holdfast.alerting.group.count-every:5s}",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void count() {
        try {
            counts = database.inTransaction(RouteMetrics::read);
        } catch (SQLException away) {
            LOG.debugf("the groups are not counted while the database is away: %s", away.getMessage());
        }
    }

    private static Counts read(Connection transaction) throws SQLException {
        var groups = Sql.of("select count(distinct group_id) as groups from route_member")
                .first(transaction, row -> row.number("groups"));
        var muted = new HashMap<MuteKind, Long>();
        Sql.of("""
                        select mute, count(distinct finding_id) as findings from route_member
                        where mute is not null group by mute""").list(transaction, row -> muted.put(row.constant("mute", MuteKind.class), row.number("findings")));
        return new Counts(groups.orElse(0L), Map.copyOf(muted));
    }
}
