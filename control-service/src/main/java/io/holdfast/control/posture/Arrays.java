package io.holdfast.control.posture;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Sets a statement's parameters one after the other, each to the array of one column of many rows. */
final class Arrays {

    private final Connection connection;
    private final PreparedStatement statement;
    private int parameter;

    Arrays(Connection connection, PreparedStatement statement) {
        this.connection = connection;
        this.statement = statement;
    }

    <T> void texts(Collection<T> rows, Function<T, @Nullable String> column) throws SQLException {
        add("text", rows, column);
    }

    <T> void add(String type, Collection<T> rows, Function<T, ? extends @Nullable Object> column) throws SQLException {
        parameter++;
        statement.setArray(
                parameter,
                connection.createArrayOf(type, rows.stream().map(column).toArray()));
    }

    static @Nullable Timestamp time(@Nullable Instant value) {
        return value == null ? null : Timestamp.from(value);
    }

    static @Nullable String name(@Nullable Enum<?> value) {
        return value == null ? null : value.name();
    }
}
