package io.holdfast.evidence.source;

import io.holdfast.evidence.asset.DeclaredAssets;
import io.holdfast.foundation.web.Cursor;
import io.holdfast.foundation.web.Page;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** The table {@code source}. */
@Singleton
class Sources {

    private static final String COLUMNS = "id, title, owner, interval, last_seen_at, accepted, registered, version";

    private static final String REGISTER = "insert into source"
            + " (id, title, owner, interval, interval_seconds, registered, version)"
            + " select ?, ?, ?, ?, ?, true, 1 where ? = 0 or exists (select 1 from source where id = ?)"
            + " on conflict (id) do update set title = excluded.title, owner = excluded.owner,"
            + " interval = excluded.interval, interval_seconds = excluded.interval_seconds, registered = true,"
            + " version = source.version + 1 where source.version = ? returning " + COLUMNS;

    private final DataSource database;
    private final DeclaredAssets assets;
    private final InstantSource clock;

    Sources(DataSource database, DeclaredAssets assets, InstantSource clock) {
        this.database = database;
        this.assets = assets;
        this.clock = clock;
    }

    Optional<Source> find(String id) throws SQLException {
        try (var connection = database.getConnection();
                var query = connection.prepareStatement("select " + COLUMNS + " from source where id = ?")) {
            query.setString(1, id);
            return read(query).stream().findFirst();
        }
    }

    /** Ordered by id. */
    Page<Source> page(int limit, @Nullable String cursor) throws SQLException {
        var key = Cursor.parse(cursor, 1);
        return Page.of(list(key.isEmpty() ? "" : key.getFirst(), limit + 1), limit, last -> Cursor.of(last.id()));
    }

    private List<Source> list(String after, int limit) throws SQLException {
        try (var connection = database.getConnection();
                var query = connection.prepareStatement(
                        "select " + COLUMNS + " from source where id > ? order by id limit ?")) {
            query.setString(1, after);
            query.setInt(2, limit);
            return read(query);
        }
    }

    /**
     * Registers a source, or changes its registration. With it the source becomes an asset.
     *
     * @param version the version that the caller has seen; 0 for a source that nobody registered
     * @return the source as it is now; empty when it has another version meanwhile
     */
    Optional<Source> register(String id, Registration registration, long version) throws SQLException {
        try (var connection = database.getConnection()) {
            connection.setAutoCommit(false);
            try {
                var now = register(connection, id, registration, version);
                if (now.isPresent()) {
                    assets.declare(connection, SourceAsset.of(id, registration, clock.instant()));
                }
                connection.commit();
                assets.committed();
                return now;
            } catch (SQLException | RuntimeException failure) {
                connection.rollback();
                throw failure;
            } finally {
                connection.setAutoCommit(true);
            }
        }
    }

    private static Optional<Source> register(Connection transaction, String id, Registration registration, long version)
            throws SQLException {
        try (var upsert = transaction.prepareStatement(REGISTER)) {
            var promised = registration.promised();
            upsert.setString(1, id);
            upsert.setString(2, registration.title());
            upsert.setString(3, registration.owner());
            upsert.setString(4, registration.interval());
            upsert.setObject(5, promised == null ? null : promised.toSeconds(), Types.BIGINT);
            upsert.setLong(6, version);
            upsert.setString(7, id);
            upsert.setLong(8, version);
            return read(upsert).stream().findFirst();
        }
    }

    private static List<Source> read(PreparedStatement query) throws SQLException {
        try (var rows = query.executeQuery()) {
            var sources = new ArrayList<Source>();
            while (rows.next()) {
                var seen = rows.getObject("last_seen_at", OffsetDateTime.class);
                sources.add(new Source(
                        rows.getString("id"),
                        rows.getString("title"),
                        rows.getString("owner"),
                        rows.getString("interval"),
                        seen == null ? null : seen.toInstant(),
                        rows.getLong("accepted"),
                        rows.getBoolean("registered"),
                        rows.getLong("version")));
            }
            return sources;
        }
    }
}
