package io.holdfast.alerting.audit;

import io.holdfast.alerting.sql.Database;
import io.holdfast.alerting.sql.Sql;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.Startup;
import io.quarkus.scheduler.Scheduled;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.EnumMap;
import org.jboss.logging.Logger;

/** Makes the proofs now and then, and remembers what they came to. */
@Singleton
@Startup
class Auditor {

    private static final Logger LOG = Logger.getLogger(Auditor.class);

    private final Database database;
    private final AuditConfig config;
    private final InstantSource clock;
    private volatile Audit last = Audit.NEVER;

    Auditor(Database database, AuditConfig config, InstantSource clock, MeterRegistry meters) {
        this.database = database;
        this.config = config;
        this.clock = clock;
        for (var proof : Proof.values()) {
            Gauge.builder("holdfast.audit.gaps", this, auditor -> auditor.last
                            .of(proof)
                            .count())
                    .description("What contradicts the proof that nothing is forgotten")
                    .tag("proof", proof.word())
                    .register(meters);
        }
        Gauge.builder("holdfast.audit.age", this, Auditor::age)
                .description("How long ago the proofs were made; NaN before the first time")
                .baseUnit("seconds")
                .register(meters);
    }

    Audit last() {
        return last;
    }

    @Scheduled(
            every = "${holdfast.alerting.audit.every:1m}",
            delayed = "10s",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void audit() {
        var now = clock.instant();
        try {
            last = database.inTransaction(transaction -> prove(transaction, now));
        } catch (SQLException away) {
            LOG.debugf("nothing is proved while the database is away: %s", away.getMessage());
            return;
        }
        last.gaps().forEach((proof, gap) -> {
            if (gap.count() > 0) {
                LOG.errorf("the proof '%s' fails for %d, among them %s", proof.word(), gap.count(), gap.example());
            }
        });
    }

    private Audit prove(Connection transaction, Instant now) throws SQLException {
        var late = now.minus(config.tolerance());
        var gaps = new EnumMap<Proof, Audit.Gap>(Proof.class);
        for (var proof : Proof.values()) {
            var gap = Sql.of("with moment as (select ? as late, ? as now), gap as (", late, now)
                    .and(proof.contradictions())
                    .and(") select count(*) as n, min(what) as example from gap")
                    .first(transaction, row -> new Audit.Gap(row.number("n"), row.textOrNull("example")));
            gaps.put(proof, gap.orElse(Audit.Gap.NONE));
        }
        return new Audit(now, gaps);
    }

    private double age() {
        var at = last.at();
        return at == null ? Double.NaN : Duration.between(at, clock.instant()).toMillis() / 1000.0;
    }
}
