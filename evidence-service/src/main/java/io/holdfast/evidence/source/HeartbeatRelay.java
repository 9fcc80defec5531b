package io.holdfast.evidence.source;

import io.holdfast.evidence.publish.EvidenceLog;
import io.holdfast.evidence.publish.Publication;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;

/**
 * Publishes heartbeats as evidence: at least once and never not, because a heartbeat counts as told only after Kafka
 * acknowledged it. It locks nothing, so that the ledger never waits for it; two replicas may tell the same twice.
 */
@Singleton
public class HeartbeatRelay {

    private static final Logger LOG = Logger.getLogger(HeartbeatRelay.class);
    private static final int BATCH = 500;

    private final Heartbeats heartbeats;
    private final EvidenceLog log;
    private final SourceConfig config;
    private final InstantSource clock;
    private final CountDownLatch closing = new CountDownLatch(1);
    private final Thread thread = Thread.ofPlatform().name("heartbeat-relay").unstarted(this::run);
    private boolean failing;

    HeartbeatRelay(Heartbeats heartbeats, EvidenceLog log, SourceConfig config, InstantSource clock) {
        this.heartbeats = heartbeats;
        this.log = log;
        this.config = config;
        this.clock = clock;
    }

    void start(@Observes StartupEvent started) {
        thread.start();
    }

    public boolean isAlive() {
        return thread.isAlive();
    }

    void stop(@Observes ShutdownEvent stopping) throws InterruptedException {
        closing.countDown();
        thread.join(TimeUnit.SECONDS.toMillis(15));
    }

    private void run() {
        try {
            while (!closing.await(config.heartbeatInterval().toMillis(), TimeUnit.MILLISECONDS)) {
                round();
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    /** An outage is told once, when it begins and when it ends. */
    private void round() {
        try {
            publish();
            if (failing) {
                LOG.info("heartbeats of sources are published again");
            }
            failing = false;
        } catch (SQLException | RuntimeException failure) {
            if (!failing) {
                LOG.warnf("heartbeats of sources cannot be published, trying again: %s", failure.getMessage());
            }
            failing = true;
        }
    }

    private void publish() throws SQLException {
        var now = clock.instant();
        var told = new ArrayList<Heartbeat>();
        var untold = heartbeats.untold(now, BATCH);
        var pending = untold.stream().map(each -> log.accepted(each.event(now))).toList();
        for (var i = 0; i < untold.size(); i++) {
            if (pending.get(i).join() instanceof Publication.Acknowledged) {
                told.add(untold.get(i));
            }
        }
        if (!told.isEmpty()) {
            heartbeats.told(told, now);
        }
        if (told.size() < untold.size()) {
            throw new IllegalStateException("Kafka did not acknowledge " + (untold.size() - told.size()) + " of them");
        }
    }
}
