package io.holdfast.local.infra;

import static org.assertj.core.api.Assertions.assertThat;

import io.holdfast.contracts.Topic;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Both servers keep what they were given, over an orderly stop and over a kill. */
class ServersIT {

    private final Path folder;

    ServersIT(@TempDir Path folder) {
        this.folder = folder;
    }

    @Test
    void postgresKeepsItsDataOverAStopAndOverAKill() throws Exception {
        var port = freePort();
        try (var first = PostgresServer.start(folder, port, true)) {
            execute(first, "create table promise (words text)");
            execute(first, "insert into promise values ('one')");
        }
        var second = PostgresServer.start(folder, port, true);
        execute(second, "insert into promise values ('two')");
        var abandoned = second.process();

        try (var third = PostgresServer.start(folder, port, true)) {
            assertThat(abandoned.isAlive())
                    .as("the server that nobody watches any more")
                    .isFalse();
            assertThat(count(third)).isEqualTo(2);
            third.process().destroyForcibly().waitFor();
        }
        try (var fourth = PostgresServer.start(folder, port, true)) {
            assertThat(count(fourth)).isEqualTo(2);
        }
    }

    @Test
    void aLockFileWithTheNumberOfAnotherProcessIsNoObstacle() throws Exception {
        var port = freePort();
        PostgresServer.start(folder, port, false).close();
        var lock = folder.resolve("data/postmaster.pid");
        Files.writeString(
                lock, ProcessHandle.current().pid() + "\n" + folder.resolve("elsewhere") + "\n1\n" + port + "\n");

        try (var server = PostgresServer.start(folder, port, false)) {
            assertThat(server.process().isAlive()).isTrue();
        }
    }

    @Test
    void whatMustBeSafeIsSafe() throws Exception {
        try (var server = PostgresServer.start(folder, freePort(), true);
                var connection = DriverManager.getConnection(server.jdbcUrl("evidence"));
                var statement = connection.createStatement()) {
            for (var setting : List.of("fsync", "full_page_writes", "synchronous_commit")) {
                try (var shown = statement.executeQuery("show " + setting)) {
                    shown.next();
                    assertThat(shown.getString(1)).as(setting).isEqualTo("on");
                }
            }
        }
    }

    @Test
    void kafkaKeepsItsRecordsOverAStop() throws Exception {
        var port = freePort();
        var controllerPort = freePort();
        try (var first = KafkaBroker.start(folder, port, controllerPort)) {
            first.createTopics(4);
            send(first, "kept");
        }
        try (var second = KafkaBroker.start(folder, port, controllerPort)) {
            second.createTopics(4);
            assertThat(partitions(second)).isEqualTo(4);
            assertThat(read(second)).containsExactly("kept");
        }
    }

    private static void execute(PostgresServer server, String sql) throws SQLException {
        try (var connection = DriverManager.getConnection(server.jdbcUrl("evidence"));
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static int count(PostgresServer server) throws SQLException {
        try (var connection = DriverManager.getConnection(server.jdbcUrl("evidence"));
                var statement = connection.createStatement();
                var rows = statement.executeQuery("select count(*) from promise")) {
            rows.next();
            return rows.getInt(1);
        }
    }

    private static void send(KafkaBroker broker, String value) throws Exception {
        var settings = Map.<String, Object>of("bootstrap.servers", broker.bootstrapServers(), "acks", "all");
        try (var producer = new KafkaProducer<>(settings, new StringSerializer(), new StringSerializer())) {
            producer.send(new ProducerRecord<>(Topic.ACCEPTED.topicName(), 0, "key", value))
                    .get();
        }
    }

    private static int partitions(KafkaBroker broker) {
        try (var consumer = consumer(broker)) {
            return consumer.partitionsFor(Topic.ACCEPTED.topicName()).size();
        }
    }

    private static List<String> read(KafkaBroker broker) {
        try (var consumer = consumer(broker)) {
            var partition = new TopicPartition(Topic.ACCEPTED.topicName(), 0);
            consumer.assign(List.of(partition));
            consumer.seekToBeginning(List.of(partition));
            return consumer.poll(Duration.ofSeconds(20)).records(partition).stream()
                    .map(each -> each.value())
                    .toList();
        }
    }

    private static KafkaConsumer<String, String> consumer(KafkaBroker broker) {
        return new KafkaConsumer<>(
                Map.of("bootstrap.servers", broker.bootstrapServers()),
                new StringDeserializer(),
                new StringDeserializer());
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
