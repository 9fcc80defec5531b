package io.holdfast.evidence.asset;

import io.holdfast.evidence.asset.Assets.AssetView;
import io.holdfast.evidence.asset.Assets.Filter;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Asks for assets with only the conditions that are wanted, so that each combination finds its index. */
final class AssetSearch {

    /** What was last heard is asked only of those on the page. */
    private static final String WITH_LAST_EVIDENCE =
            " left join lateral (select max(time) as time from evidence where subject = asset.uid) last on true"
                    + " order by uid";

    private final StringBuilder sql = new StringBuilder(
            "select asset.*, last.time from (select " + AssetRows.COLUMNS + " from asset where uid > ?");
    private final List<Object> values = new ArrayList<>();

    private AssetSearch(Filter filter, String after, int limit) {
        values.add(after);
        among("uid", filter.uids());
        among("kind", filter.kinds());
        among("state", filter.states());
        among("population", filter.populations());
        contains(filter.q());
        sql.append(" order by uid limit ?) asset").append(WITH_LAST_EVIDENCE);
        values.add(limit);
    }

    /** Ordered by uid, after the uid {@code after}. */
    static List<AssetView> find(Connection connection, Filter filter, String after, int limit) throws SQLException {
        var search = new AssetSearch(filter, after, limit);
        try (var query = connection.prepareStatement(search.sql.toString())) {
            search.bind(connection, query);
            return views(query);
        }
    }

    private void among(String column, List<String> words) {
        if (words.size() == 1) {
            // Unlike a list of one, it leaves the index in the order of the uids.
            sql.append(" and ").append(column).append(" = ?");
            values.add(words.getFirst());
        } else if (!words.isEmpty()) {
            sql.append(" and ").append(column).append(" = any(?)");
            values.add(words);
        }
    }

    private void contains(@Nullable String part) {
        if (part != null) {
            var pattern = "%" + part.replaceAll("([\\\\%_])", "\\\\$1") + "%";
            sql.append(" and (uid ilike ? or name ilike ?)");
            values.addAll(List.of(pattern, pattern));
        }
    }

    private void bind(Connection connection, PreparedStatement query) throws SQLException {
        for (var i = 0; i < values.size(); i++) {
            switch (values.get(i)) {
                case List<?> words -> query.setArray(i + 1, connection.createArrayOf("text", words.toArray()));
                case Object plain -> query.setObject(i + 1, plain);
            }
        }
    }

    private static List<AssetView> views(PreparedStatement query) throws SQLException {
        try (var rows = query.executeQuery()) {
            var found = new ArrayList<AssetView>();
            while (rows.next()) {
                var last = rows.getObject("time", OffsetDateTime.class);
                found.add(new AssetView(AssetRows.asset(rows), last == null ? null : last.toInstant()));
            }
            return found;
        }
    }
}
