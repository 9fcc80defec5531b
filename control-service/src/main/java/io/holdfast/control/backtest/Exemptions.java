package io.holdfast.control.backtest;

import io.holdfast.control.assess.Exemption;
import io.holdfast.control.backtest.SubjectReplay.Granted;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** The exceptions of one control, which people grant one by one and so are few. */
final class Exemptions {

    private static final String GRANTED = "select id, subject, reason, decided_at, expires_at from exemption"
            + " where control_id = ? and state = 'APPROVED' order by decided_at";

    private final Map<String, List<Row>> bySubject = new HashMap<>();
    private final List<Row> ofAll = new ArrayList<>();

    private Exemptions() {}

    private record Row(String id, String controlId, String reason, Instant since, Instant expiresAt) {

        Granted to(String subject) {
            return new Granted(new Exemption(id, controlId, subject, reason, expiresAt, false), since);
        }
    }

    static Exemptions of(DataSource database, String controlId) throws SQLException {
        var exemptions = new Exemptions();
        try (var connection = database.getConnection();
                var query = connection.prepareStatement(GRANTED)) {
            query.setString(1, controlId);
            try (var rows = query.executeQuery()) {
                while (rows.next()) {
                    exemptions.add(rows.getString("subject"), row(rows, controlId));
                }
            }
        }
        return exemptions;
    }

    List<Granted> of(String subject) {
        var granted = new ArrayList<Granted>();
        ofAll.forEach(each -> granted.add(each.to(subject)));
        bySubject.getOrDefault(subject, List.of()).forEach(each -> granted.add(each.to(subject)));
        return granted;
    }

    /** One without a subject covers all of them. */
    private void add(@Nullable String subject, Row row) {
        if (subject == null) {
            ofAll.add(row);
        } else {
            bySubject.computeIfAbsent(subject, any -> new ArrayList<>()).add(row);
        }
    }

    private static Row row(ResultSet row, String controlId) throws SQLException {
        return new Row(
                row.getString("id"),
                controlId,
                row.getString("reason"),
                row.getObject("decided_at", OffsetDateTime.class).toInstant(),
                row.getObject("expires_at", OffsetDateTime.class).toInstant());
    }
}
