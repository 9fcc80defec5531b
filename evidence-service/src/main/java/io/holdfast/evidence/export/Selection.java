package io.holdfast.evidence.export;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;

/** A condition that grows, with the values that it compares with. */
public final class Selection {

    private final StringBuilder condition = new StringBuilder("true");
    private final List<Object> values = new ArrayList<>();

    /**
     * Adds another condition.
     *
     * @param sql with a question mark for each of the values
     * @param compared texts, numbers, instants, or lists of texts
     */
    public Selection and(String sql, Object... compared) {
        condition.append(" and ").append(sql);
        values.addAll(List.of(compared));
        return this;
    }

    String condition() {
        return condition.toString();
    }

    void bind(Connection connection, PreparedStatement statement) throws SQLException {
        for (var i = 0; i < values.size(); i++) {
            switch (values.get(i)) {
                case Instant instant -> statement.setObject(i + 1, instant.atOffset(ZoneOffset.UTC));
                case List<?> texts -> statement.setArray(i + 1, connection.createArrayOf("text", texts.toArray()));
                case Object plain -> statement.setObject(i + 1, plain);
            }
        }
    }
}
