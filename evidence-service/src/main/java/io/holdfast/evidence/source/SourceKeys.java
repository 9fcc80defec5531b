package io.holdfast.evidence.source;

import jakarta.inject.Singleton;
import java.security.SecureRandom;
import java.sql.SQLException;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import javax.sql.DataSource;

/**
 * The API keys of sources. A key that was good once is remembered, so that evidence keeps coming in while the database is
 * away; a key that was never seen needs the database.
 */
@Singleton
class SourceKeys {

    private static final int MOST_REMEMBERED = 10_000;

    private final DataSource database;
    private final SecureRandom random = new SecureRandom();
    private final Map<String, String> sourceByHash = new ConcurrentHashMap<>();

    SourceKeys(DataSource database) {
        this.database = database;
    }

    /** A new key of a source; nobody can be told it again. */
    String create(String source, String by) throws SQLException {
        var key = ApiKey.random(random);
        try (var connection = database.getConnection();
                var insert = connection.prepareStatement(
                        "insert into source_key (hash, source, created_by) values (?, ?, ?)")) {
            insert.setString(1, ApiKey.hash(key));
            insert.setString(2, source);
            insert.setString(3, by);
            insert.executeUpdate();
        }
        return key;
    }

    /** The source that the key speaks for; empty when it is nobody's. */
    Optional<String> sourceOf(String key) throws SQLException {
        var hash = ApiKey.hash(key);
        var remembered = sourceByHash.get(hash);
        if (remembered != null) {
            return Optional.of(remembered);
        }
        var found = find(hash);
        found.ifPresent(source -> remember(hash, source));
        return found;
    }

    private Optional<String> find(String hash) throws SQLException {
        try (var connection = database.getConnection();
                var query = connection.prepareStatement("select source from source_key where hash = ?")) {
            query.setString(1, hash);
            try (var row = query.executeQuery()) {
                return row.next() ? Optional.of(row.getString(1)) : Optional.empty();
            }
        }
    }

    private void remember(String hash, String source) {
        if (sourceByHash.size() >= MOST_REMEMBERED) {
            sourceByHash.clear();
        }
        sourceByHash.put(hash, source);
    }
}
