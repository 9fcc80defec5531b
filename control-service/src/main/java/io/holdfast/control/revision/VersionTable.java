package io.holdfast.control.revision;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import io.holdfast.foundation.json.Json;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The versions' rows. */
final class VersionTable {

    private static final TypeReference<TreeMap<String, String>> FILES = new TypeReference<>() {};
    private static final String COLUMNS =
            "select sequence, hash, replaced, author, message, at, diff from catalog_change";

    /** A version with its place among all changes. */
    record Placed(long sequence, VersionView version) {}

    private VersionTable() {}

    /** Until the transaction ends nobody else changes anything; reading goes on. */
    static void lock(Connection transaction) throws SQLException {
        try (var lock = transaction.prepareStatement("lock table catalog_change in exclusive mode")) {
            lock.execute();
        }
    }

    /** What is in force. */
    static Optional<VersionView> head(Connection connection) throws SQLException {
        return one(connection, COLUMNS + " order by sequence desc limit 1");
    }

    /** A version as it last came into force. */
    static Optional<VersionView> find(Connection connection, String hash) throws SQLException {
        return one(connection, COLUMNS + " where hash = ? order by sequence desc limit 1", hash);
    }

    /** What was in force at an instant; what came first, if that was later. */
    static Optional<String> inForceAt(Connection connection, Instant at) throws SQLException {
        try (var query = connection.prepareStatement(
                "(select hash from catalog_change where at <= ? order by at desc, sequence desc limit 1)"
                        + " union all (select hash from catalog_change order by sequence limit 1) limit 1")) {
            query.setTimestamp(1, Timestamp.from(at));
            try (var row = query.executeQuery()) {
                return row.next() ? Optional.of(row.getString(1)) : Optional.empty();
            }
        }
    }

    /** When a version last came into force, as a sequence number; null when it never did. */
    static @Nullable Long placeOf(Connection connection, String hash) throws SQLException {
        return number(connection, "select max(sequence) from catalog_change where hash = ?", hash);
    }

    /** When somebody last edited a directory, as a sequence number; null when nobody did. */
    static @Nullable Long placeOfLastEdit(Connection connection) throws SQLException {
        return number(connection, "select max(sequence) from catalog_change where from_directory");
    }

    private static @Nullable Long number(Connection connection, String sql, String... values) throws SQLException {
        try (var query = connection.prepareStatement(sql)) {
            set(query, values);
            try (var row = query.executeQuery()) {
                row.next();
                var sequence = row.getLong(1);
                return row.wasNull() ? null : sequence;
            }
        }
    }

    static SortedMap<String, String> files(Connection connection, String hash) throws SQLException {
        try (var query = connection.prepareStatement("select files from catalog_version where hash = ?")) {
            query.setString(1, hash);
            try (var row = query.executeQuery()) {
                if (!row.next()) {
                    throw new IllegalStateException("the catalog version " + hash + " is named and not kept");
                }
                return Json.mapper().readValue(row.getString(1), FILES);
            }
        } catch (JsonProcessingException failure) {
            throw new IllegalStateException("unreadable files of the catalog version " + hash, failure);
        }
    }

    /** The newest first. */
    static List<Placed> page(Connection connection, long before, int limit) throws SQLException {
        try (var query = connection.prepareStatement(COLUMNS + " where sequence < ? order by sequence desc limit ?")) {
            query.setLong(1, before);
            query.setInt(2, limit);
            try (var rows = query.executeQuery()) {
                var found = new ArrayList<Placed>();
                while (rows.next()) {
                    found.add(new Placed(rows.getLong("sequence"), view(rows)));
                }
                return found;
            }
        }
    }

    static void insert(
            Connection transaction, VersionView version, SortedMap<String, String> files, boolean fromDirectory)
            throws SQLException {
        try (var insert = transaction.prepareStatement(
                "insert into catalog_version (hash, files) values (?, ?::jsonb) on conflict (hash) do nothing")) {
            insert.setString(1, version.hash());
            insert.setString(2, json(files));
            insert.executeUpdate();
        }
        try (var insert = transaction.prepareStatement(
                "insert into catalog_change (hash, replaced, from_directory, author, message, at, diff)"
                        + " values (?, ?, ?, ?, ?, ?, ?::jsonb)")) {
            insert.setString(1, version.hash());
            insert.setString(2, version.replaced());
            insert.setBoolean(3, fromDirectory);
            insert.setString(4, version.author());
            insert.setString(5, version.message());
            insert.setTimestamp(6, Timestamp.from(version.at()));
            insert.setString(7, json(version.diff()));
            insert.executeUpdate();
        }
    }

    private static void set(PreparedStatement statement, String... values) throws SQLException {
        for (var i = 0; i < values.length; i++) {
            statement.setString(i + 1, values[i]);
        }
    }

    private static Optional<VersionView> one(Connection connection, String sql, String... values) throws SQLException {
        try (var query = connection.prepareStatement(sql)) {
            set(query, values);
            try (var row = query.executeQuery()) {
                return row.next() ? Optional.of(view(row)) : Optional.empty();
            }
        }
    }

    private static VersionView view(ResultSet row) throws SQLException {
        try {
            return new VersionView(
                    row.getString("hash"),
                    row.getString("replaced"),
                    row.getString("author"),
                    row.getString("message"),
                    row.getTimestamp("at").toInstant(),
                    Json.mapper().readValue(row.getString("diff"), CatalogDiff.class));
        } catch (JsonProcessingException failure) {
            throw new IllegalStateException("unreadable difference of " + row.getString("hash"), failure);
        }
    }

    private static String json(Object value) {
        return Json.mapper().valueToTree(value).toString();
    }
}
