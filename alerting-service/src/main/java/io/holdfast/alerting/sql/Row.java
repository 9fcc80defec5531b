package io.holdfast.alerting.sql;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The row at which a query stands, in the types that the service speaks. */
public final class Row {

    /** Makes something of a row. */
    @FunctionalInterface
    public interface Reader<T> {
        T read(Row row) throws SQLException;
    }

    private final ResultSet found;

    Row(ResultSet found) {
        this.found = found;
    }

    public String text(String column) throws SQLException {
        return present(column, found.getString(column));
    }

    public @Nullable String textOrNull(String column) throws SQLException {
        return found.getString(column);
    }

    public UUID id(String column) throws SQLException {
        return present(column, found.getObject(column, UUID.class));
    }

    public @Nullable UUID idOrNull(String column) throws SQLException {
        return found.getObject(column, UUID.class);
    }

    public Instant instant(String column) throws SQLException {
        return present(column, instantOrNull(column));
    }

    public @Nullable Instant instantOrNull(String column) throws SQLException {
        var time = found.getObject(column, OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }

    public long number(String column) throws SQLException {
        return found.getLong(column);
    }

    public double real(String column) throws SQLException {
        return found.getDouble(column);
    }

    public int integer(String column) throws SQLException {
        return found.getInt(column);
    }

    public @Nullable Integer integerOrNull(String column) throws SQLException {
        var value = found.getInt(column);
        return found.wasNull() ? null : value;
    }

    public boolean flag(String column) throws SQLException {
        return found.getBoolean(column);
    }

    public List<String> texts(String column) throws SQLException {
        return List.of((String[]) found.getArray(column).getArray());
    }

    public <E extends Enum<E>> E constant(String column, Class<E> type) throws SQLException {
        return Enum.valueOf(type, text(column));
    }

    private static <T> T present(String column, @Nullable T value) {
        if (value == null) {
            throw new IllegalStateException("column " + column + " is null");
        }
        return value;
    }
}
