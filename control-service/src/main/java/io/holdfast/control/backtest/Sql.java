package io.holdfast.control.backtest;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.holdfast.foundation.json.Json;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** One statement with its values, in a transaction of its own. */
final class Sql {

    private final StringBuilder text;
    private final List<@Nullable Object> values = new ArrayList<>();

    private Sql(String text) {
        this.text = new StringBuilder(text);
    }

    /** What a row becomes. */
    @FunctionalInterface
    interface Row<T> {
        T read(ResultSet row) throws SQLException;
    }

    static Sql of(String text) {
        return new Sql(text);
    }

    Sql with(@Nullable Object... more) {
        values.addAll(Arrays.asList(more));
        return this;
    }

    /** Goes on with more text, and the values that it takes. */
    Sql and(String more, Object... itsValues) {
        text.append(more);
        return with(itsValues);
    }

    int update(DataSource database) throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(text.toString())) {
            bind(statement);
            return statement.executeUpdate();
        }
    }

    <T> List<T> list(DataSource database, Row<T> reader) throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(text.toString())) {
            bind(statement);
            var found = new ArrayList<T>();
            try (var rows = statement.executeQuery()) {
                while (rows.next()) {
                    found.add(reader.read(rows));
                }
            }
            return found;
        }
    }

    private void bind(PreparedStatement statement) throws SQLException {
        for (var i = 0; i < values.size(); i++) {
            var value = values.get(i);
            statement.setObject(i + 1, value instanceof Instant instant ? instant.atOffset(ZoneOffset.UTC) : value);
        }
    }

    static String json(Object value) {
        try {
            return Json.mapper().writeValueAsString(value);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("a record of this package has JSON", impossible);
        }
    }
}
