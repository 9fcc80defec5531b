package io.holdfast.control.revision;

import io.holdfast.control.catalog.Catalog;
import io.holdfast.control.inforce.CatalogInForce;
import io.holdfast.foundation.web.DatabaseAway;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import javax.sql.DataSource;

/** The catalogs that were in force, to look at the past by the rules of then. */
@Singleton
public class CatalogHistory {

    private static final int KEPT = 8;

    private final CatalogInForce inForce;
    private final DataSource database;

    /** A version never changes, so the few that are asked for again and again are read once. */
    private final Map<String, Catalog> read = Collections.synchronizedMap(new LinkedHashMap<>(KEPT, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Catalog> eldest) {
            return size() > KEPT;
        }
    });

    CatalogHistory(CatalogInForce inForce, DataSource database) {
        this.inForce = inForce;
        this.database = database;
    }

    /** The catalog that was in force at an instant; the first one that is kept, if that came later. */
    public Catalog at(Instant instant) {
        var now = inForce.rules().catalog();
        try (var connection = database.getConnection()) {
            var hash = VersionTable.inForceAt(connection, instant);
            if (hash.isEmpty() || hash.get().equals(now.version())) {
                return now;
            }
            var known = read.get(hash.get());
            if (known != null) {
                return known;
            }
            var then = Content.of(VersionTable.files(connection, hash.get()))
                    .draft()
                    .catalog();
            read.put(hash.get(), then);
            return then;
        } catch (SQLException failure) {
            throw new DatabaseAway(failure);
        }
    }
}
