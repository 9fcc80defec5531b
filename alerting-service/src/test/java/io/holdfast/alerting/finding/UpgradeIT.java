package io.holdfast.alerting.finding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.holdfast.alerting.finding.Finding.State;
import io.holdfast.alerting.sql.Sql;
import io.holdfast.contracts.Status;
import io.holdfast.foundation.testing.RealParts;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Instant;
import java.util.UUID;
import org.flywaydb.core.Flyway;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Findings of the version before keep what they were, on the axes of now. */
class UpgradeIT {

    private static final String DATABASE = "alerting_before";

    @Test
    void findingsOfBeforeAreOnFourAxes() throws Exception {
        execute("postgres", "create database " + DATABASE);
        migrateTo("2");
        insert("OPEN", "NOT_SATISFIED", null);
        insert("OPEN", "STALE", null);
        insert("ACKNOWLEDGED", "INCONCLUSIVE", null);
        insert("RESOLVED", "SATISFIED", "RECOVERED");
        insert("RESOLVED", "EXEMPT", "EXEMPTED");

        migrateTo("latest");

        try (var connection = connect(DATABASE)) {
            var found = Sql.of("select * from finding order by number").list(connection, FindingRead::of);
            assertThat(found)
                    .extracting(FindingRow::view)
                    .extracting(
                            FindingView::status,
                            FindingView::condition,
                            FindingView::assessment,
                            FindingView::resolution,
                            view -> view.broke() == null ? null : view.broke().id(),
                            view -> view.healed() == null ? null : view.healed().id())
                    .containsExactly(
                            tuple(State.OPEN, Phase.FAILING, Status.NOT_SATISFIED, null, "broke-it", null),
                            tuple(State.OPEN, Phase.NO_DATA, Status.STALE, null, "broke-it", null),
                            tuple(State.ACKNOWLEDGED, Phase.ERROR, Status.INCONCLUSIVE, null, "broke-it", null),
                            tuple(
                                    State.RESOLVED,
                                    Phase.PASSING,
                                    Status.SATISFIED,
                                    Resolution.RECOVERED,
                                    "broke-it",
                                    "last"),
                            tuple(State.RESOLVED, Phase.FAILING, Status.EXEMPT, Resolution.EXEMPTED, "broke-it", null));
            assertThat(FindingCounts.read(connection).byStatus())
                    .containsEntry(State.OPEN, 2L)
                    .containsEntry(State.ACKNOWLEDGED, 1L)
                    .containsEntry(State.RESOLVED, 2L);
            assertThat(Summary.read(connection, Instant.now()).openedPerDay())
                    .last()
                    .extracting(Summary.Day::count)
                    .isEqualTo(5L);
        }
    }

    private static void insert(String status, String condition, @Nullable String resolution) throws SQLException {
        var id = UUID.randomUUID();
        try (var connection = connect(DATABASE)) {
            Sql.of(
                            """
                            insert into finding (id, control_id, subject, status, condition, severity, reason, evidence,
                                control_title, measures, opened_at, updated_at, times_opened, acknowledged_by,
                                acknowledged_at, resolution, resolved_at, revision, asset_kind, criticality)
                            values (?, 'c', ?, ?, ?, 'HIGH', 'because', ?::json, 'C', '{}', now(), now(), 1,
                                ?, case when ?::text is null then null else now() end,
                                ?, case when ?::text is null then null else now() end, 1, 'system', 'HIGH')""",
                            id,
                            "system:" + id,
                            status,
                            condition,
                            evidence("last"),
                            "ACKNOWLEDGED".equals(status) ? "olga" : null,
                            "ACKNOWLEDGED".equals(status) ? "olga" : null,
                            resolution,
                            resolution)
                    .execute(connection);
            Sql.of(
                            "insert into finding_entry (finding_id, at, actor, action, detail, evidence)"
                                    + " values (?, now(), 'system', 'OPENED', 'because', ?::json)",
                            id,
                            evidence("broke-it"))
                    .execute(connection);
        }
    }

    private static String evidence(String id) {
        return "{\"source\":\"s\",\"id\":\"" + id + "\",\"type\":\"backup.run\",\"time\":\"2026-11-22T12:00:00Z\"}";
    }

    private static void migrateTo(String version) {
        Flyway.configure()
                .dataSource(RealParts.postgres().jdbcUrl(DATABASE), null, null)
                .target(version)
                .load()
                .migrate();
    }

    private static void execute(String database, String statement) throws SQLException {
        try (var connection = connect(database);
                var create = connection.createStatement()) {
            create.execute(statement);
        }
    }

    private static Connection connect(String database) throws SQLException {
        return DriverManager.getConnection(RealParts.postgres().jdbcUrl(database));
    }
}
