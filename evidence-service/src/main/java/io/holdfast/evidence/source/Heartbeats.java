package io.holdfast.evidence.source;

import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;

/** Which sources were heard and have not been told of yet. */
@Singleton
class Heartbeats {

    /**
     * A source that sends all the time is told of twenty times an interval and at least once an hour. Its last word is
     * told in any case, so that a silence is measured from there.
     */
    private static final String UNTOLD = "select id, last_seen_at, accepted from source"
            + " where interval_seconds is not null and last_seen_at > coalesce(heartbeat_of, '-infinity')"
            + " and coalesce(heartbeat_at, '-infinity') <= ?::timestamptz"
            + " - least(interval_seconds / 20.0, 3600) * interval '1 second' order by id limit ?";

    private static final String TOLD =
            "update source set heartbeat_of = greatest(heartbeat_of, ?), heartbeat_at = ? where id = ?";

    private final DataSource database;

    Heartbeats(DataSource database) {
        this.database = database;
    }

    List<Heartbeat> untold(Instant now, int limit) throws SQLException {
        try (var connection = database.getConnection();
                var query = connection.prepareStatement(UNTOLD)) {
            query.setObject(1, now.atOffset(ZoneOffset.UTC));
            query.setInt(2, limit);
            try (var rows = query.executeQuery()) {
                var heartbeats = new ArrayList<Heartbeat>();
                while (rows.next()) {
                    var heardAt = rows.getObject("last_seen_at", OffsetDateTime.class);
                    heartbeats.add(new Heartbeat(rows.getString("id"), heardAt.toInstant(), rows.getLong("accepted")));
                }
                return heartbeats;
            }
        }
    }

    /** Says that these were told; what was heard since then is still to be told. */
    void told(List<Heartbeat> heartbeats, Instant now) throws SQLException {
        try (var connection = database.getConnection();
                var update = connection.prepareStatement(TOLD)) {
            for (var each : heartbeats) {
                update.setObject(1, each.heardAt().atOffset(ZoneOffset.UTC));
                update.setObject(2, now.atOffset(ZoneOffset.UTC));
                update.setString(3, each.sourceId());
                update.addBatch();
            }
            update.executeBatch();
        }
    }
}
