package io.holdfast.bench.suite;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.common.TopicPartition;

/** One service's database, read over one connection by one thread. */
public final class Database implements AutoCloseable {

    private final String name;
    private final Connection connection;

    private Database(String name, Connection connection) {
        this.name = name;
        this.connection = connection;
    }

    public static Database open(String name, String jdbcUrl) throws SQLException {
        return new Database(name, DriverManager.getConnection(jdbcUrl));
    }

    public String name() {
        return name;
    }

    /**
     * The next offset to read of every partition. It commits together with what the records before it caused; when
     * several readers follow a topic, the slowest counts.
     */
    public Map<TopicPartition, Long> positions() throws SQLException {
        var positions = new HashMap<TopicPartition, Long>();
        try (var query = connection.createStatement();
                var rows = query.executeQuery(
                        "select topic, partition, min(next_offset) from kafka_position group by topic, partition")) {
            while (rows.next()) {
                positions.put(new TopicPartition(rows.getString(1), rows.getInt(2)), rows.getLong(3));
            }
        }
        return positions;
    }

    public long sizeInBytes() throws SQLException {
        return number("select pg_database_size(current_database())");
    }

    public String serverVersion() throws SQLException {
        return connection.getMetaData().getDatabaseProductVersion();
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }

    private long number(String sql) throws SQLException {
        try (var query = connection.createStatement();
                var row = query.executeQuery(sql)) {
            if (!row.next()) {
                throw new IllegalStateException("no row: " + sql);
            }
            return row.getLong(1);
        }
    }
}
