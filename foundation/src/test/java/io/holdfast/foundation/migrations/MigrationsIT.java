package io.holdfast.foundation.migrations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.holdfast.foundation.testing.RealParts;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.eclipse.microprofile.health.HealthCheckResponse.Status;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;

class MigrationsIT {

    private static final String URL = RealParts.postgres().jdbcUrl("not_there_yet");

    private final Migrations migrations = new Migrations(Flyway.configure()
            .dataSource(URL, "postgres", "postgres")
            .locations("classpath:io/holdfast/foundation/migrations")
            .load());

    @Test
    void startsWithoutTheDatabaseAndIsReadyOnceItIsMigrated() throws SQLException {
        migrations.start(new StartupEvent());
        try {
            assertThat(migrations.call().getStatus()).isEqualTo(Status.DOWN);
            assertThat(migrations.call().getData().orElseThrow().values())
                    .anySatisfy(reason -> assertThat(reason).asString().contains("not_there_yet"));

            createDatabase();

            await().until(() -> migrations.call().getStatus() == Status.UP);
            assertThat(migrations.call().getData().orElseThrow()).containsEntry("version", "7");
        } finally {
            migrations.stop(new ShutdownEvent());
        }
    }

    private static void createDatabase() throws SQLException {
        try (var connection =
                        DriverManager.getConnection(RealParts.postgres().jdbcUrl("postgres"), "postgres", "postgres");
                var statement = connection.createStatement()) {
            statement.execute("create database not_there_yet");
        }
    }
}
