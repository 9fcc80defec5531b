package io.holdfast.evidence.asset;

import io.holdfast.contracts.Asset;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.jboss.logging.Logger;

/**
 * Publishes changed assets. What is to be published is a state of the row, not a place in a sequence, so nothing is
 * overtaken. The rows stay locked until Kafka has answered: no later change can be published before this one.
 */
@Singleton
public class AssetRelay {

    private static final Logger LOG = Logger.getLogger(AssetRelay.class);
    private static final String CLAIM = "select " + AssetRows.COLUMNS
            + " from asset where not published order by uid limit ? for update skip locked";

    private final DataSource database;
    private final AssetTopic topic;
    private final AssetConfig config;
    private final Semaphore work = new Semaphore(0);
    private final Thread thread = Thread.ofPlatform().name("asset-relay").unstarted(this::run);
    private volatile boolean closing;
    private boolean failing;

    AssetRelay(DataSource database, AssetTopic topic, AssetConfig config) {
        this.database = database;
        this.topic = topic;
        this.config = config;
    }

    void start(@Observes StartupEvent started) {
        thread.start();
    }

    public boolean isAlive() {
        return thread.isAlive();
    }

    /** Says that there may be something to publish. */
    void wake() {
        work.release();
    }

    void stop(@Observes ShutdownEvent stopping) throws InterruptedException {
        closing = true;
        wake();
        thread.join(TimeUnit.SECONDS.toMillis(15));
    }

    private void run() {
        while (!closing) {
            try {
                work.tryAcquire(config.relayInterval().toMillis(), TimeUnit.MILLISECONDS);
                work.drainPermits();
                while (!closing && publishOnce() == config.relayBatch()) {
                    // There may be more.
                }
                recovered();
            } catch (SQLException | AssetTopic.NotAcknowledged failure) {
                failed(failure);
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
                return;
            }
        }
    }

    /**
     * Publishes one batch in one transaction.
     *
     * @return how many assets were published
     */
    private int publishOnce() throws SQLException, AssetTopic.NotAcknowledged, InterruptedException {
        try (var connection = database.getConnection()) {
            connection.setAutoCommit(false);
            try {
                var claimed = claim(connection);
                if (!claimed.isEmpty()) {
                    topic.publish(claimed);
                    markPublished(connection, claimed);
                }
                connection.commit();
                return claimed.size();
            } catch (SQLException | AssetTopic.NotAcknowledged | InterruptedException | RuntimeException failure) {
                connection.rollback();
                throw failure;
            } finally {
                connection.setAutoCommit(true);
            }
        }
    }

    private List<Asset> claim(Connection transaction) throws SQLException {
        try (var query = transaction.prepareStatement(CLAIM)) {
            query.setInt(1, config.relayBatch());
            return AssetRows.read(query);
        }
    }

    private static void markPublished(Connection transaction, List<Asset> assets) throws SQLException {
        var uids = new ArrayList<String>(assets.size());
        var versions = new ArrayList<Long>(assets.size());
        for (var asset : assets) {
            uids.add(asset.uid());
            versions.add(asset.version());
        }
        try (var update = transaction.prepareStatement("update asset set published = true"
                + " from unnest(?, ?) as done (uid, version)"
                + " where asset.uid = done.uid and asset.version = done.version")) {
            update.setArray(1, transaction.createArrayOf("text", uids.toArray()));
            update.setArray(2, transaction.createArrayOf("bigint", versions.toArray()));
            update.executeUpdate();
        }
    }

    /** An outage is told once, when it begins and when it ends. */
    private void failed(Exception failure) {
        if (!failing) {
            LOG.warnf("assets cannot be published, trying again: %s", failure.getMessage());
            failing = true;
        }
    }

    private void recovered() {
        if (failing) {
            LOG.info("assets are published again");
            failing = false;
        }
    }
}
