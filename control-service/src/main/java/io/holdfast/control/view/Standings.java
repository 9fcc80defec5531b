package io.holdfast.control.view;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import io.holdfast.contracts.Status;
import io.holdfast.foundation.json.Json;
import io.holdfast.foundation.web.DatabaseAway;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import javax.sql.DataSource;

/** How all controls stand, as the newest evaluations say. */
@Singleton
class Standings {

    private static final TypeReference<Map<Status, Long>> COUNTS = new TypeReference<>() {};

    private final DataSource database;

    Standings(DataSource database) {
        this.database = database;
    }

    /** By control id; a control that was never evaluated is not in it. */
    Map<String, Standing> byControl() {
        try (var connection = database.getConnection();
                var query = connection.prepareStatement(
                        "select control_id, status, counts, judged_at, since from evaluation");
                var rows = query.executeQuery()) {
            var standings = new HashMap<String, Standing>();
            while (rows.next()) {
                standings.put(rows.getString("control_id"), standing(rows));
            }
            return standings;
        } catch (SQLException failure) {
            throw new DatabaseAway(failure);
        }
    }

    private static Standing standing(ResultSet row) throws SQLException {
        try {
            return Standing.of(
                    Status.valueOf(row.getString("status")),
                    Json.mapper().readValue(row.getString("counts"), COUNTS),
                    row.getTimestamp("since").toInstant(),
                    row.getTimestamp("judged_at").toInstant());
        } catch (JsonProcessingException failure) {
            throw new IllegalStateException("unreadable counts of " + row.getString("control_id"), failure);
        }
    }
}
