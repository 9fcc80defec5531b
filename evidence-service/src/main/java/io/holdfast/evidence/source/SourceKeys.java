package io.holdfast.evidence.source;

import jakarta.inject.Singleton;
import java.security.SecureRandom;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import javax.sql.DataSource;

/**
 * The API keys of sources. A key that was good a moment ago is taken without asking again, and goes on being taken while
 * the database is away, so that evidence keeps coming in; a key that was never seen needs the database.
 */
@Singleton
class SourceKeys {

    private static final int MOST_REMEMBERED = 10_000;
    /** How long another instance may go on taking a key that was revoked here. */
    private static final Duration REMEMBERED_FOR = Duration.ofSeconds(30);

    private final DataSource database;
    private final InstantSource clock;
    private final SecureRandom random = new SecureRandom();
    private final Map<String, Remembered> byHash = new ConcurrentHashMap<>();

    SourceKeys(DataSource database, InstantSource clock) {
        this.database = database;
        this.clock = clock;
    }

    private record Remembered(String source, Instant asked) {}

    /** A new key of a source; nobody can be told it again. */
    NewKey create(String source, String by) throws SQLException {
        var key = ApiKey.random(random);
        try (var connection = database.getConnection();
                var insert = connection.prepareStatement(
                        "insert into source_key (hash, source, created_by) values (?, ?, ?) returning id")) {
            insert.setString(1, ApiKey.hash(key));
            insert.setString(2, source);
            insert.setString(3, by);
            try (var row = insert.executeQuery()) {
                row.next();
                return new NewKey(row.getObject(1, UUID.class), key);
            }
        }
    }

    /**
     * Takes a key back, at once in this instance.
     *
     * @return whether the source has such a key that was not revoked before
     */
    boolean revoke(String source, UUID id, String by) throws SQLException {
        try (var connection = database.getConnection();
                var update = connection.prepareStatement("update source_key set revoked_at = now(), revoked_by = ?"
                        + " where source = ? and id = ? and revoked_at is null")) {
            update.setString(1, by);
            update.setString(2, source);
            update.setObject(3, id);
            var revoked = update.executeUpdate() == 1;
            byHash.values().removeIf(each -> each.source().equals(source));
            return revoked;
        }
    }

    /** The source that the key speaks for; empty when it is nobody's, or was revoked. */
    Optional<String> sourceOf(String key) throws SQLException {
        var hash = ApiKey.hash(key);
        var now = clock.instant();
        var remembered = byHash.get(hash);
        if (remembered != null && remembered.asked().plus(REMEMBERED_FOR).isAfter(now)) {
            return Optional.of(remembered.source());
        }
        try {
            var found = find(hash);
            found.ifPresentOrElse(source -> remember(hash, new Remembered(source, now)), () -> byHash.remove(hash));
            return found;
        } catch (SQLException databaseAway) {
            if (remembered != null) {
                return Optional.of(remembered.source());
            }
            throw databaseAway;
        }
    }

    private Optional<String> find(String hash) throws SQLException {
        try (var connection = database.getConnection();
                var query = connection.prepareStatement(
                        "select source from source_key where hash = ? and revoked_at is null")) {
            query.setString(1, hash);
            try (var row = query.executeQuery()) {
                return row.next() ? Optional.of(row.getString(1)) : Optional.empty();
            }
        }
    }

    private void remember(String hash, Remembered source) {
        if (byHash.size() >= MOST_REMEMBERED) {
            byHash.clear();
        }
        byHash.put(hash, source);
    }
}
