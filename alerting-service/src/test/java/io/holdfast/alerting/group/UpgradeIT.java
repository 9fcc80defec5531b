package io.holdfast.alerting.group;

import static org.assertj.core.api.Assertions.assertThat;

import io.holdfast.foundation.testing.RealParts;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;

/** A database from before there were groups: who was told of what is known afterwards, too. */
class UpgradeIT {

    private static final String BEFORE = """
            insert into channel (id, name, type, url, enabled, secret, created_at, updated_at, revision) values
                ('00000000-0000-0000-0000-00000000000c', 'ops', 'webhook', 'https://a.example/', true, 'whsec_', now(), now(), 1);
            insert into finding (id, control_id, subject, status, condition, severity, reason, control_title, measures,
                opened_at, updated_at, times_opened, resolution, resolved_at, revision, asset_kind, criticality) values
                ('00000000-0000-0000-0000-000000000001', 'backup-recent', 'open', 'OPEN', 'NOT_SATISFIED', 'HIGH', 'failed', 'Backups',
                    '{}', now(), now(), 1, null, null, 1, 'system', 'HIGH'),
                ('00000000-0000-0000-0000-000000000002', 'backup-recent', 'over', 'RESOLVED', 'SATISFIED', 'HIGH', 'ok', 'Backups',
                    '{}', now(), now(), 1, 'RECOVERED', now(), 1, 'system', 'HIGH'),
                ('00000000-0000-0000-0000-000000000003', 'source.silent', 'source:cron', 'OPEN', 'NOT_SATISFIED', 'LOW', 'silent', 'Sources',
                    '{}', now(), now(), 1, null, null, 1, 'source', 'LOW');
            insert into notification (id, channel_id, reason, group_key, message, status, created_at, next_attempt_at, give_up_at)
                values
                ('00000000-0000-0000-0000-0000000000a1', '00000000-0000-0000-0000-00000000000c', 'OPENED', 'a', '{}', 'DELIVERED', now(), now(), now()),
                ('00000000-0000-0000-0000-0000000000a2', '00000000-0000-0000-0000-00000000000c', 'OPENED', 'b', '{}', 'DELIVERED', now(), now(), now()),
                ('00000000-0000-0000-0000-0000000000a3', '00000000-0000-0000-0000-00000000000c', 'RESOLVED', 'b', '{}', 'DELIVERED', now(), now(), now());
            insert into notification_finding (notification_id, finding_id, opening, reason) values
                ('00000000-0000-0000-0000-0000000000a1', '00000000-0000-0000-0000-000000000001', 1, 'OPENED'),
                ('00000000-0000-0000-0000-0000000000a2', '00000000-0000-0000-0000-000000000002', 1, 'OPENED'),
                ('00000000-0000-0000-0000-0000000000a3', '00000000-0000-0000-0000-000000000002', 1, 'RESOLVED');
            """;

    @Test
    void whoWasToldIsKnownAfterwards() throws Exception {
        try (var server = DriverManager.getConnection(RealParts.postgres().jdbcUrl("postgres"));
                var statement = server.createStatement()) {
            statement.execute("create database upgraded");
        }
        var url = RealParts.postgres().jdbcUrl("upgraded");
        migrate(url, "2");
        try (var connection = DriverManager.getConnection(url);
                var statement = connection.createStatement()) {
            statement.execute(BEFORE);
        }

        migrate(url, "latest");

        try (var connection = DriverManager.getConnection(url)) {
            assertThat(texts(connection, "select right(finding_id::text, 1) || ' ' || open from route_told order by 1"))
                    .containsExactly("1 true", "2 false");
            assertThat(texts(connection, "select source from silent_source")).containsExactly("cron");
        }
    }

    private static void migrate(String url, String target) {
        Flyway.configure()
                .dataSource(url, null, null)
                .locations("classpath:db/migration")
                .target(target)
                .load()
                .migrate();
    }

    private static List<String> texts(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement();
                var found = statement.executeQuery(sql)) {
            var texts = new ArrayList<String>();
            while (found.next()) {
                texts.add(found.getString(1));
            }
            return texts;
        }
    }
}
