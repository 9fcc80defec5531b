package io.holdfast.evidence.asset;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import io.holdfast.contracts.Asset;
import io.holdfast.foundation.json.Json;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;

/** The table {@code asset}. Every statement works in the caller's transaction. */
final class AssetRows {

    static final String COLUMNS = "uid, kind, name, owner, criticality, labels, population, state, since, version";

    private static final TypeReference<Map<String, String>> LABELS = new TypeReference<>() {};

    private AssetRows() {}

    /** The active members of a population and the named assets, locked against every other change. */
    static Map<String, Asset> membersAndNamed(Connection transaction, String population, Collection<String> uids)
            throws SQLException {
        try (var query = transaction.prepareStatement("select " + COLUMNS + " from asset"
                + " where (population = ? and state = 'ACTIVE') or uid = any(?) order by uid for update")) {
            query.setString(1, population);
            query.setArray(2, transaction.createArrayOf("text", uids.toArray()));
            var assets = new HashMap<String, Asset>();
            read(query).forEach(asset -> assets.put(asset.uid(), asset));
            return assets;
        }
    }

    /** One asset, locked against every other change. */
    static Optional<Asset> named(Connection transaction, String uid) throws SQLException {
        try (var query = transaction.prepareStatement("select " + COLUMNS + " from asset where uid = ? for update")) {
            query.setString(1, uid);
            return read(query).stream().findFirst();
        }
    }

    /** Writes changed assets. The version counts on from the row, so that it never repeats whoever changed it last. */
    static void write(Connection transaction, List<Asset> assets) throws SQLException {
        try (var upsert = transaction.prepareStatement("insert into asset (" + COLUMNS + ", published)"
                + " values (?, ?, ?, ?, ?, ?::jsonb, ?, ?, ?, ?, false) on conflict (uid) do update set"
                + " kind = excluded.kind, name = excluded.name, owner = excluded.owner,"
                + " criticality = excluded.criticality, labels = excluded.labels, population = excluded.population,"
                + " state = excluded.state, since = excluded.since, version = asset.version + 1, published = false")) {
            for (var asset : assets) {
                upsert.setString(1, asset.uid());
                upsert.setString(2, asset.kind());
                upsert.setString(3, asset.name());
                upsert.setString(4, asset.owner());
                upsert.setString(5, asset.criticality().name());
                upsert.setString(6, json(asset.labels()));
                upsert.setString(7, asset.population());
                upsert.setString(8, asset.state().name());
                upsert.setObject(9, asset.since().atOffset(ZoneOffset.UTC));
                upsert.setLong(10, asset.version());
                upsert.addBatch();
            }
            upsert.executeBatch();
        }
    }

    /** Adds subjects that only evidence has spoken of; those that are known stay as they are. */
    static void discover(Connection transaction, SortedMap<String, Instant> firstSeen) throws SQLException {
        try (var insert = transaction.prepareStatement("insert into asset (" + COLUMNS + ", published)"
                + " select uid, ?, null, null, 'MEDIUM', '{}', null, 'DISCOVERED', since, 1, false"
                + " from unnest(?, ?::timestamptz[]) as seen (uid, since) on conflict (uid) do nothing")) {
            insert.setString(1, Asset.UNKNOWN_KIND);
            insert.setArray(
                    2, transaction.createArrayOf("text", firstSeen.keySet().toArray()));
            var times = firstSeen.values().stream().map(Instant::toString).toArray();
            insert.setArray(3, transaction.createArrayOf("text", times));
            insert.executeUpdate();
        }
    }

    static List<Asset> read(PreparedStatement query) throws SQLException {
        try (var rows = query.executeQuery()) {
            var assets = new ArrayList<Asset>();
            while (rows.next()) {
                assets.add(asset(rows));
            }
            return assets;
        }
    }

    static Asset asset(ResultSet row) throws SQLException {
        return new Asset(
                row.getString("uid"),
                row.getString("kind"),
                row.getString("name"),
                row.getString("owner"),
                Asset.Criticality.valueOf(row.getString("criticality")),
                labels(row.getString("labels")),
                row.getString("population"),
                Asset.State.valueOf(row.getString("state")),
                row.getObject("since", OffsetDateTime.class).toInstant(),
                row.getLong("version"));
    }

    private static String json(Map<String, String> labels) {
        try {
            return Json.mapper().writeValueAsString(labels);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("labels cannot be written: " + labels.keySet(), impossible);
        }
    }

    private static Map<String, String> labels(String json) {
        try {
            return Json.mapper().readValue(json, LABELS);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("stored labels cannot be read", impossible);
        }
    }
}
