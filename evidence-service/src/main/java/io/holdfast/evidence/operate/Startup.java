package io.holdfast.evidence.operate;

import io.holdfast.evidence.asset.AssetRelay;
import io.holdfast.evidence.ledger.LedgerReader;
import io.holdfast.evidence.source.HeartbeatRelay;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Duration;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.jboss.logging.Logger;

/**
 * Migrates the database and then starts what needs it. Intake does not: it takes evidence in from the first moment, also
 * while PostgreSQL is away.
 */
@Singleton
class Startup {

    private static final Logger LOG = Logger.getLogger(Startup.class);
    private static final Duration RETRY = Duration.ofSeconds(1);

    private final Flyway migrations;
    private final LedgerReader ledger;
    private final AssetRelay relay;
    private final HeartbeatRelay heartbeats;
    private final Thread thread = Thread.ofPlatform().name("startup").unstarted(this::run);
    private volatile boolean migrated;

    Startup(Flyway migrations, LedgerReader ledger, AssetRelay relay, HeartbeatRelay heartbeats) {
        this.migrations = migrations;
        this.ledger = ledger;
        this.relay = relay;
        this.heartbeats = heartbeats;
    }

    void start(@Observes StartupEvent started) {
        thread.start();
    }

    void stop(@Observes ShutdownEvent stopping) {
        thread.interrupt();
    }

    boolean isMigrated() {
        return migrated;
    }

    private void run() {
        try {
            while (!migrate()) {
                Thread.sleep(RETRY);
            }
            ledger.start();
            relay.start();
            heartbeats.start();
            migrated = true;
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private boolean migrate() {
        try {
            migrations.migrate();
            return true;
        } catch (FlywayException failure) {
            LOG.warnf("the database cannot be migrated yet, trying again: %s", failure.getMessage());
            return false;
        }
    }
}
