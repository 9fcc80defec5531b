package io.holdfast.alerting.group;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.holdfast.alerting.route.RouteDocument;
import io.holdfast.alerting.route.RouteReader;
import io.holdfast.alerting.route.RouteTree;
import io.holdfast.alerting.sql.Row;
import io.holdfast.alerting.sql.Sql;
import io.holdfast.foundation.json.Json;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** The routes as they are kept. */
final class Routes {

    private static final Logger LOG = Logger.getLogger(Routes.class);

    private Routes() {}

    /**
     * The routes in force.
     *
     * @param document as it was saved; null while nobody saved any
     * @param revision counts the changes; what callers name in {@code If-Match}
     */
    record Stored(@Nullable RouteDocument document, RouteTree tree, long revision) {}

    /** Whoever changes the routes waits until the transaction is over, so that nothing goes the old way after that. */
    static RouteTree hold(Connection transaction) throws SQLException {
        return read(transaction, "for share").tree();
    }

    static Stored read(Connection transaction) throws SQLException {
        return read(transaction, "");
    }

    static Stored lock(Connection transaction) throws SQLException {
        return read(transaction, "for update");
    }

    static void replace(Connection transaction, RouteDocument document, String user, Instant now) throws SQLException {
        Sql.of(
                        "update route_document set document = ?::json, revision = revision + 1, updated_at = ?,"
                                + " updated_by = ?",
                        FindingJson.write(document),
                        now,
                        user)
                .execute(transaction);
    }

    /** The channels that there are, enabled or not. */
    static Set<UUID> channels(Connection transaction) throws SQLException {
        return new HashSet<>(
                Sql.of("select id from channel where removed_at is null").list(transaction, row -> row.id("id")));
    }

    private static Stored read(Connection transaction, String lock) throws SQLException {
        return Sql.of("select revision, document from route_document " + lock)
                .first(transaction, Routes::stored)
                .orElseThrow(() -> new IllegalStateException("the table route_document has its one row"));
    }

    private static Stored stored(Row row) throws SQLException {
        var json = row.textOrNull("document");
        var revision = row.number("revision");
        return json == null ? new Stored(null, RouteTree.DEFAULT, revision) : stored(json, revision);
    }

    private static Stored stored(String json, long revision) {
        try {
            var document = Json.mapper().readValue(json, RouteDocument.class);
            return new Stored(document, tree(document), revision);
        } catch (JsonProcessingException foreign) {
            throw new IllegalStateException("not routes: " + json, foreign);
        }
    }

    /** Routes that another version saved and this one can not read lead everything to everybody, rather than nowhere. */
    private static RouteTree tree(RouteDocument document) {
        return switch (RouteReader.readStored(document)) {
            case RouteReader.Read.Valid valid -> valid.tree();
            case RouteReader.Read.Invalid invalid -> {
                LOG.errorf("the saved routes can not be read, the built-in ones hold: %s", invalid.violations());
                yield RouteTree.DEFAULT;
            }
        };
    }
}
