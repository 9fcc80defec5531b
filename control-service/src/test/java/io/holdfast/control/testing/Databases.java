package io.holdfast.control.testing;

import io.holdfast.foundation.testing.RealParts;
import java.sql.SQLException;
import java.util.UUID;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.postgresql.ds.PGSimpleDataSource;

/** Databases of a real PostgreSQL with this service's schema, each for one test. */
public final class Databases {

    private Databases() {}

    public static DataSource fresh() {
        var database = empty();
        Flyway.configure().dataSource(database).load().migrate();
        return database;
    }

    /** The schema as it was at an older version; {@code 29?} for the newest up to that one. */
    public static DataSource at(String version) {
        var database = empty();
        Flyway.configure().dataSource(database).target(version).load().migrate();
        return database;
    }

    /** Brings it to the newest version. */
    public static void migrate(DataSource database) {
        Flyway.configure().dataSource(database).load().migrate();
    }

    private static PGSimpleDataSource empty() {
        var name = "t" + UUID.randomUUID().toString().replace("-", "");
        try (var connection = source("postgres").getConnection();
                var statement = connection.createStatement()) {
            statement.execute("create database " + name);
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
        return source(name);
    }

    private static PGSimpleDataSource source(String name) {
        var source = new PGSimpleDataSource();
        source.setUrl(RealParts.postgres().jdbcUrl(name));
        source.setUser("postgres");
        source.setPassword("postgres");
        return source;
    }
}
