package io.holdfast.control.testing;

import io.holdfast.foundation.testing.RealParts;
import io.holdfast.foundation.testing.TemporaryFolder;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.Map;

/** Starts the service under test on a real Kafka, a real PostgreSQL and a small catalog. */
public final class ControlServiceParts implements QuarkusTestResourceLifecycleManager {

    @Override
    public Map<String, String> start() {
        return Map.of(
                "kafka.bootstrap.servers", RealParts.kafka().bootstrapServers(),
                "quarkus.datasource.jdbc.url", RealParts.postgres().jdbcUrl("control"),
                "holdfast.control.topology.state-directory",
                        TemporaryFolder.named("streams").toString(),
                "holdfast.catalog.directory",
                        Catalogs.catalog()
                                .backupControl(
                                        "backup-recent",
                                        "evidence.outcome == 'success'",
                                        "evidence.where: evidence.dry_run != true",
                                        "fresh_for: 26h",
                                        "remediation: Restart the job.")
                                .backupControl("backup-encrypted", "evidence.encrypted")
                                .backupControl("backup-monthly", "evidence.outcome == 'success'", "fresh_for: 30d")
                                .certificateControl("certificate-valid", "warn_before: 30d")
                                .measure("m-backup", "backup-recent", "backup-encrypted")
                                .write()
                                .toString(),
                "holdfast.control.public.declarations", "declaration-m-backup",
                "mp.jwt.verify.publickey.location", "NONE");
    }

    @Override
    public void stop() {
        // The parts end with the test JVM.
    }
}
