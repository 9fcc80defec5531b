package io.holdfast.foundation.positions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.holdfast.contracts.Topic;
import io.holdfast.foundation.testing.RealParts;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.postgresql.ds.PGSimpleDataSource;

class PositionedReaderIT {

    private static final String TOPIC = Topic.INBOUND.topicName();
    private static final PGSimpleDataSource DATABASE = new PGSimpleDataSource();

    private final AtomicBoolean databaseRefuses = new AtomicBoolean();
    private String name = "";

    @BeforeAll
    static void createTables() throws SQLException {
        DATABASE.setUrl(RealParts.postgres().jdbcUrl("evidence"));
        execute("create table kafka_position (reader text, topic text, partition int, next_offset bigint,"
                + " moved_at timestamptz, primary key (reader, topic, partition))");
        execute("create table seen (reader text, value text)");
    }

    @BeforeEach
    void freshReader() {
        name = "reader-" + System.nanoTime();
    }

    @Test
    void storesEveryRecordOnceOverARestart() throws Exception {
        var first = send(50);
        try (var reader = reader()) {
            reader.start();
            await().untilAsserted(() -> assertThat(seen()).containsAll(first));
        }
        var second = send(50);

        try (var reader = reader()) {
            reader.start();

            await().untilAsserted(() -> assertThat(seen()).containsAll(second));
            assertThat(seen()).doesNotHaveDuplicates().containsAll(first);
        }
    }

    @Test
    void holdsTheBatchWhileTheDatabaseRefusesIt() throws Exception {
        databaseRefuses.set(true);
        var sent = send(10);
        try (var reader = reader()) {
            reader.start();
            await().until(() -> reader.state() instanceof ReaderState.Waiting);
            assertThat(seen()).isEmpty();

            databaseRefuses.set(false);

            await().untilAsserted(() -> assertThat(seen()).containsAll(sent).doesNotHaveDuplicates());
            assertThat(reader.state()).isInstanceOf(ReaderState.Reading.class);
        }
    }

    @Test
    void failsLoudlyWhenTheLogDoesNotHoldTheStoredPosition() throws Exception {
        try (var reader = reader()) {
            reader.start();
            await().until(() -> positionsKnown() > 0);
        }
        execute("update kafka_position set next_offset = 999999999 where reader = '" + name + "'");

        try (var reader = reader()) {
            reader.start();

            await().until(() -> reader.state() instanceof ReaderState.Failed);
        }
    }

    private PositionedReader reader() {
        return new PositionedReader(
                name,
                Set.of(TOPIC),
                Map.of("bootstrap.servers", RealParts.kafka().bootstrapServers()),
                DATABASE,
                this::remember,
                InstantSource.system());
    }

    private void remember(Connection transaction, List<ConsumerRecord<String, byte[]>> batch) throws SQLException {
        try (var insert = transaction.prepareStatement("insert into seen values (?, ?)")) {
            for (var record : batch) {
                insert.setString(1, name);
                insert.setString(2, new String(record.value(), java.nio.charset.StandardCharsets.UTF_8));
                insert.addBatch();
            }
            insert.executeBatch();
        }
        if (databaseRefuses.get()) {
            throw new SQLException("refused by the test");
        }
    }

    private List<String> send(int count) throws Exception {
        Map<String, Object> config = Map.of(
                "bootstrap.servers", RealParts.kafka().bootstrapServers(),
                "key.serializer", StringSerializer.class,
                "value.serializer", StringSerializer.class);
        var values = IntStream.range(0, count)
                .mapToObj(i -> name + "-" + i + "-" + System.nanoTime())
                .toList();
        try (var producer = new KafkaProducer<String, String>(config)) {
            for (var value : values) {
                producer.send(new ProducerRecord<>(TOPIC, value, value)).get();
            }
        }
        return values;
    }

    private List<String> seen() throws SQLException {
        var values = new ArrayList<String>();
        try (var connection = DATABASE.getConnection();
                var rows = connection
                        .createStatement()
                        .executeQuery("select value from seen where reader = '" + name + "'")) {
            while (rows.next()) {
                values.add(rows.getString(1));
            }
        }
        return values;
    }

    private long positionsKnown() throws SQLException {
        try (var connection = DriverManager.getConnection(RealParts.postgres().jdbcUrl("evidence"));
                var row = connection
                        .createStatement()
                        .executeQuery("select count(*) from kafka_position where reader = '" + name + "'")) {
            row.next();
            return row.getLong(1);
        }
    }

    private static void execute(String sql) throws SQLException {
        try (var connection = DATABASE.getConnection();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
