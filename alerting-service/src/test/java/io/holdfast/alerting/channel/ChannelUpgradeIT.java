package io.holdfast.alerting.channel;

import static org.assertj.core.api.Assertions.assertThat;

import io.holdfast.foundation.testing.RealParts;
import java.sql.DriverManager;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;

/** A database from before there were kinds: its webhooks lead where they led, and sign with what they signed with. */
class ChannelUpgradeIT {

    private static final String BEFORE = """
            insert into channel (id, name, type, url, enabled, secret, created_at, updated_at, revision) values
                ('00000000-0000-0000-0000-00000000000c', 'ops', 'webhook', 'https://a.example/hook', true, 'whsec_AAAA',
                    now(), now(), 3);
            insert into notification (id, channel_id, reason, group_key, message, status, created_at, next_attempt_at,
                give_up_at) values ('00000000-0000-0000-0000-0000000000a1', '00000000-0000-0000-0000-00000000000c',
                    'OPENED', 'a', '{}', 'DELIVERED', now(), now(), now());
            insert into attempt (notification_id, at, outcome, http_status, latency_ms, detail) values
                ('00000000-0000-0000-0000-0000000000a1', now(), 'DELIVERED', 204, 12, 'accepted');
            """;

    @Test
    void aWebhookStaysWhatItWas() throws Exception {
        try (var server = DriverManager.getConnection(RealParts.postgres().jdbcUrl("postgres"));
                var statement = server.createStatement()) {
            statement.execute("create database channels_upgraded");
        }
        var url = RealParts.postgres().jdbcUrl("channels_upgraded");
        migrate(url, "2");
        try (var connection = DriverManager.getConnection(url);
                var statement = connection.createStatement()) {
            statement.execute(BEFORE);
        }

        migrate(url, "latest");

        try (var connection = DriverManager.getConnection(url);
                var statement = connection.createStatement();
                var found = statement.executeQuery("select c.settings ->> 'url' as url,"
                        + " c.settings ->> 'signature' as signature, c.secret, c.previous_secret, c.revision,"
                        + " a.request_url, a.http_status from channel c"
                        + " join notification n on n.channel_id = c.id join attempt a on a.notification_id = n.id")) {
            assertThat(found.next()).isTrue();
            assertThat(found.getString("url")).isEqualTo("https://a.example/hook");
            assertThat(found.getString("signature")).isEqualTo("hmac");
            assertThat(found.getString("secret")).isEqualTo("whsec_AAAA");
            assertThat(found.getString("previous_secret")).isNull();
            assertThat(found.getLong("revision")).isEqualTo(3);
            assertThat(found.getString("request_url")).isNull();
            assertThat(found.getInt("http_status")).isEqualTo(204);
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
}
