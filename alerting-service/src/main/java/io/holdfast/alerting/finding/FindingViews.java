package io.holdfast.alerting.finding;

import io.holdfast.alerting.sql.Sql;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Findings as they are now, for later steps that were not told of them. */
public final class FindingViews {

    private FindingViews() {}

    public static Optional<FindingView> find(Connection transaction, UUID id) throws SQLException {
        return among(transaction, List.of(id)).stream().findFirst();
    }

    public static List<FindingView> among(Connection transaction, Collection<UUID> ids) throws SQLException {
        return Sql.of("select * from finding where id = any(?::uuid[]) order by id", List.copyOf(ids))
                .list(transaction, row -> FindingRead.of(row).view());
    }
}
