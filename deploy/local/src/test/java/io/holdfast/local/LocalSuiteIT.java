package io.holdfast.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.holdfast.local.infra.DirectoryTree;
import io.holdfast.local.process.Service;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The runtime itself, with stand-ins for the services: what happens to a suite in life. The path has a space in it. */
class LocalSuiteIT {

    private final Path project;

    LocalSuiteIT() throws IOException {
        project = Files.createTempDirectory("holdfast local ");
    }

    @BeforeEach
    void build() throws IOException {
        StandIn.build(project);
        Files.createDirectories(project.resolve("deploy/local"));
        var built = Path.of(System.getProperty("holdfast.root"), "deploy/local/target");
        Files.createSymbolicLink(project.resolve("deploy/local/target"), built.toRealPath());
    }

    @AfterEach
    void delete() throws IOException {
        DirectoryTree.delete(project);
    }

    @Test
    void losesNothingWhateverDies() throws Exception {
        try (var suite = LocalSuite.start(project, project.resolve("home"))) {
            execute(suite, "create table promise (words text)");

            suite.kill(Service.CONTROL);
            await().atMost(Duration.ofSeconds(20)).untilAsserted(() -> assertThat(suite.log("holdfast"))
                    .content()
                    .contains("control-service ended (killed); it is started again in 1 s"));
            suite.awaitReady(Service.CONTROL);

            try (var outage = suite.takePostgresAway()) {
                assertThat(outage).isNotNull();
                assertThatThrownBy(() -> execute(suite, "select 1")).isInstanceOf(SQLException.class);
            }
            await().atMost(Duration.ofSeconds(60))
                    .ignoreExceptions()
                    .untilAsserted(() -> execute(suite, "insert into promise values ('one')"));

            suite.killEverything();
            suite.startAgain();
            execute(suite, "insert into promise values ('two')");
            assertThat(count(suite)).isEqualTo(2);

            suite.killWatcher();
            suite.startAgain();
            assertThat(suite.log("holdfast"))
                    .content()
                    .contains("Ended 5 processes of an earlier start that was killed.");
            assertThat(count(suite)).isEqualTo(2);

            suite.stop();
            assertThat(suite.log("holdfast")).content().endsWith("Stopped.\n");
            assertThat(descendantsOverThisHome()).isZero();
        }
    }

    @Test
    void aServiceThatCannotStartIsToldWithItsLastLines() throws IOException {
        Files.writeString(project.resolve("dashboard/target/quarkus-app/quarkus-run.jar"), "no archive");

        assertThatThrownBy(() -> LocalSuite.start(project, project.resolve("home")))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("dashboard ended while it started (exit code 1)")
                .hasMessageContaining("Invalid or corrupt jarfile");
        assertThat(descendantsOverThisHome()).isZero();
    }

    private long descendantsOverThisHome() {
        return ProcessHandle.allProcesses()
                .filter(process -> process.info().commandLine().orElse("").contains(project.toString()))
                .count();
    }

    private static void execute(LocalSuite suite, String sql) throws SQLException {
        try (var connection = DriverManager.getConnection(suite.jdbcUrl("evidence"));
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static int count(LocalSuite suite) throws SQLException {
        try (var connection = DriverManager.getConnection(suite.jdbcUrl("evidence"));
                var statement = connection.createStatement();
                var rows = statement.executeQuery("select count(*) from promise")) {
            rows.next();
            return rows.getInt(1);
        }
    }
}
