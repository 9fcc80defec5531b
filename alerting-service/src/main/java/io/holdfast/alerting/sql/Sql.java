package io.holdfast.alerting.sql;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One statement with its values, in the order of their question marks. Instants, enums and lists (of texts, longs or
 * UUIDs) are bound as what PostgreSQL calls them.
 */
public final class Sql {

    private final StringBuilder text;
    private final List<@Nullable Object> values = new ArrayList<>();

    private Sql(String text) {
        this.text = new StringBuilder(text);
    }

    public static Sql of(String text, @Nullable Object... values) {
        return new Sql("").and(text, values);
    }

    /** Appends more of the statement. */
    public Sql and(String more, @Nullable Object... values) {
        text.append(more).append(' ');
        this.values.addAll(Arrays.asList(values));
        return this;
    }

    public <T> List<T> list(Connection connection, Row.Reader<T> reader) throws SQLException {
        try (var statement = prepare(connection, text.toString(), values);
                var found = statement.executeQuery()) {
            var row = new Row(found);
            var items = new ArrayList<T>();
            while (found.next()) {
                items.add(reader.read(row));
            }
            return items;
        }
    }

    public <T> Optional<T> first(Connection connection, Row.Reader<T> reader) throws SQLException {
        return list(connection, reader).stream().findFirst();
    }

    /** How many rows the statement touched. */
    public int execute(Connection connection) throws SQLException {
        try (var statement = prepare(connection, text.toString(), values)) {
            return statement.executeUpdate();
        }
    }

    /** The same statement for many rows of values, sent together. */
    public static void executeAll(Connection connection, String text, List<List<@Nullable Object>> rows)
            throws SQLException {
        if (rows.isEmpty()) {
            return;
        }
        try (var statement = connection.prepareStatement(text)) {
            for (var row : rows) {
                bind(statement, row);
                statement.addBatch();
            }
            statement.executeBatch();
        }
    }

    /** A row of values that may be null, for {@link #executeAll}. */
    public static List<@Nullable Object> row(@Nullable Object... values) {
        return Arrays.asList(values);
    }

    private static PreparedStatement prepare(Connection connection, String text, List<@Nullable Object> values)
            throws SQLException {
        var statement = connection.prepareStatement(text);
        try {
            bind(statement, values);
            return statement;
        } catch (SQLException | RuntimeException failure) {
            statement.close();
            throw failure;
        }
    }

    private static void bind(PreparedStatement statement, List<@Nullable Object> values) throws SQLException {
        for (var i = 0; i < values.size(); i++) {
            statement.setObject(i + 1, asJdbc(statement.getConnection(), values.get(i)));
        }
    }

    private static @Nullable Object asJdbc(Connection connection, @Nullable Object value) throws SQLException {
        return switch (value) {
            case null -> null;
            case Instant instant -> instant.atOffset(ZoneOffset.UTC);
            case Enum<?> constant -> constant.name();
            case List<?> list -> connection.createArrayOf(elementType(list), list.toArray());
            case Object plain -> plain;
        };
    }

    private static String elementType(List<?> list) {
        if (list.isEmpty()) {
            return "text";
        }
        return switch (list.getFirst()) {
            case UUID id -> "uuid";
            case Long number -> "bigint";
            case Object other -> "text";
        };
    }
}
