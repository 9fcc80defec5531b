package io.holdfast.evidence.ledger;

import static io.holdfast.evidence.parts.Api.as;

import io.holdfast.evidence.parts.Parts;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.jboss.logging.Logger;
import org.junit.jupiter.api.Test;

/**
 * Measures, and asserts nothing about time: {@code mvn verify -Dit.test=ExportMeasurement}. The rows come from the
 * database itself, in the order of time over all subjects, as evidence does.
 */
@QuarkusTest
@QuarkusTestResource(Parts.class)
class ExportMeasurement {

    private static final Logger LOG = Logger.getLogger(ExportMeasurement.class);
    private static final int EVENTS = Integer.getInteger("holdfast.measure.events", 200_000);
    private static final String FILL = """
            insert into evidence (source, id, type, subject, time, recorded, event)
            select '/rate', 'e' || n, 'rate.run', 'host-' || n % 10000, t, t, ('{"specversion":"1.0","id":"e' || n
                   || '","source":"/rate","type":"rate.run","subject":"host-' || n % 10000 || '","time":"' || t
                   || '","datacontenttype":"application/json","data":{"outcome":"success","bytes":60668,"files":8,'
                   || '"examined":8,"encrypted":true,"dry_run":false,"repository":"/srv/backup/restic",'
                   || '"snapshot_id":"c57d3b5e","tool":"restic 0.18.0","finished_at":"2026-11-22T02:38:34Z"}}')::json
              from (select n, timestamptz '2026-03-01' + n * interval '1 second' as t
                      from generate_series(1, ?) as n) as rows
            """;

    @Inject
    @SuppressWarnings("NullAway.Init")
    DataSource database;

    @Test
    void measures() throws SQLException, IOException {
        try (var connection = database.getConnection();
                var fill = connection.prepareStatement(FILL);
                var analyze = connection.createStatement()) {
            fill.setInt(1, EVENTS);
            fill.executeUpdate();
            analyze.execute("analyze evidence");
        }
        measure("warm-up", "");
        measure("export", "");
        measure("export from the middle on, with what stood", "&standing=true&from=2026-03-02T00:00:00Z");
    }

    private static void measure(String what, String more) throws IOException {
        var start = System.nanoTime();
        var lines = 0L;
        try (var body =
                as("viewer").get("/v1/evidence/export?kind=rate.run" + more).asInputStream()) {
            var buffer = new byte[1 << 16];
            for (var read = body.read(buffer); read > 0; read = body.read(buffer)) {
                for (var i = 0; i < read; i++) {
                    lines += buffer[i] == '\n' ? 1 : 0;
                }
            }
        }
        var seconds = (System.nanoTime() - start) / 1e9;
        LOG.infof("RATE %s: %d lines in %.1f s = %.0f/s", what, lines, seconds, lines / seconds);
    }
}
