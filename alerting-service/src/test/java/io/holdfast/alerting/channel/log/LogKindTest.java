package io.holdfast.alerting.channel.log;

import static org.assertj.core.api.Assertions.assertThat;

import io.holdfast.alerting.channel.http.Notices;
import io.holdfast.alerting.channel.kind.Outgoing;
import io.holdfast.alerting.notify.Delivery;
import io.holdfast.alerting.route.Reason;
import io.holdfast.foundation.json.Json;
import java.util.ArrayList;
import java.util.List;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import org.jboss.logging.Logger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LogKindTest {

    private final LogKind kind = new LogKind(Notices.wording());

    @ParameterizedTest
    @CsvSource({"INFO, 800", "WARN, 900", "ERROR, 1000"})
    void aNotificationIsOneLineOfItsLevel(Logger.Level level, int value) throws Exception {
        var logged = new Collecting();
        var logger = java.util.logging.Logger.getLogger(LogKind.CATEGORY);
        logger.addHandler(logged);
        try {
            var delivery =
                    kind.send(new Outgoing<>(Notices.many(Reason.OPENED, 2, 3), new LogSettings(level), List.of()));

            assertThat(delivery).isInstanceOf(Delivery.Delivered.class);
            assertThat(logged.records)
                    .singleElement()
                    .satisfies(line -> assertThat(line.getLevel().intValue()).isEqualTo(value));
            var line = logged.records.getFirst().getMessage();
            var json = Json.mapper().readTree(line);
            assertThat(line).doesNotContain("\n");
            assertThat(json.path("findings")).hasSize(2);
            assertThat(json.path("omitted").asInt()).isEqualTo(3);
            assertThat(json.path("reason").asText()).isEqualTo("OPENED");
            assertThat(json.at("/findings/0/control_id").asText()).isEqualTo("backup-recent");
        } finally {
            logger.removeHandler(logged);
        }
    }

    @Test
    void itLeadsNowhere() {
        assertThat(kind.places(new LogSettings(Logger.Level.WARN))).isEmpty();
    }

    private static final class Collecting extends Handler {

        private final List<LogRecord> records = new ArrayList<>();

        @Override
        public void publish(LogRecord line) {
            records.add(line);
        }

        @Override
        public void flush() {
            // There is nothing between this and the list.
        }

        @Override
        public void close() {
            // There is nothing to give back.
        }
    }
}
