package io.holdfast.evidence.source;

import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** Which keys a source has and had. The keys themselves are known to nobody but their holders. */
@Singleton
class KeyRows {

    private final DataSource database;

    KeyRows(DataSource database) {
        this.database = database;
    }

    /** A key as it may be shown. */
    record KeyView(
            UUID id,
            Instant createdAt,
            String createdBy,
            @Nullable Instant revokedAt,
            @Nullable String revokedBy) {}

    /** The newest first. A source has a handful, so there are no pages. */
    List<KeyView> of(String source) throws SQLException {
        try (var connection = database.getConnection();
                var query = connection.prepareStatement("select id, created_at, created_by, revoked_at, revoked_by"
                        + " from source_key where source = ? order by created_at desc, id")) {
            query.setString(1, source);
            var keys = new ArrayList<KeyView>();
            try (var rows = query.executeQuery()) {
                while (rows.next()) {
                    keys.add(view(rows));
                }
            }
            return keys;
        }
    }

    private static KeyView view(ResultSet row) throws SQLException {
        var revokedAt = row.getObject("revoked_at", OffsetDateTime.class);
        return new KeyView(
                row.getObject("id", UUID.class),
                row.getObject("created_at", OffsetDateTime.class).toInstant(),
                row.getString("created_by"),
                revokedAt == null ? null : revokedAt.toInstant(),
                row.getString("revoked_by"));
    }
}
