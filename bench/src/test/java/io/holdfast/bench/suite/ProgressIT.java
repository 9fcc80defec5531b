package io.holdfast.bench.suite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.holdfast.bench.load.EventClock;
import io.holdfast.bench.load.EventIds;
import io.holdfast.bench.load.Fleet;
import io.holdfast.bench.load.KafkaLoad;
import io.holdfast.bench.load.Wire;
import io.holdfast.bench.load.Workload;
import io.holdfast.contracts.Topic;
import io.holdfast.local.infra.KafkaBroker;
import io.holdfast.local.infra.PostgresServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The steps' positions as a real broker and a real database tell them; the steps themselves are played by the test. */
class ProgressIT {

    private static final int PARTITIONS = 2;
    private static final String ACCEPTED = Topic.ACCEPTED.topicName();

    private static KafkaBroker broker;
    private static PostgresServer postgres;

    private final Workload workload = new Workload(
            Fleet.of("it", 20, 0).workers(),
            new EventIds("it"),
            new EventClock(InstantSource.system()),
            Wire.STRUCTURED,
            0);

    @BeforeAll
    static void start() throws IOException, SQLException, InterruptedException {
        var folder = Files.createTempDirectory("holdfast-bench-it");
        broker = KafkaBroker.start(folder.resolve("kafka"), freePort(), freePort());
        broker.createTopics(PARTITIONS);
        postgres = PostgresServer.start(folder.resolve("postgres"), freePort(), false);
    }

    @AfterAll
    static void stop() throws IOException {
        broker.close();
        postgres.close();
    }

    @BeforeEach
    void nobodyHasRead() throws SQLException, ExecutionException, InterruptedException {
        execute("drop table if exists kafka_position");
        execute("create table kafka_position (reader text, topic text, partition int, next_offset bigint)");
        for (var partition = 0; partition < PARTITIONS; partition++) {
            ledgered(partition, 0);
        }
        judged(Map.of());
    }

    @Test
    void each_step_is_as_far_as_it_has_committed() throws Exception {
        try (var kafka = new KafkaLoad(broker.bootstrapServers());
                var database = Database.open("evidence", postgres.jdbcUrl("evidence"));
                var progress = Progress.of(broker.bootstrapServers(), database, List.of(database))) {
            var before = progress.now();
            kafka.send(30, () -> workload.next(ACCEPTED));
            judged(Map.of(new TopicPartition(ACCEPTED, 0), new OffsetAndMetadata(3)));
            ledgered(1, 4);

            var now = progress.now();

            assertThat(now.accepted() - before.accepted()).isEqualTo(30);
            assertThat(now.judged()).isEqualTo(3);
            assertThat(now.ledgered()).isEqualTo(4);
            assertThatThrownBy(() -> progress.awaitQuiet(Duration.ZERO))
                    .isInstanceOf(Progress.NotCaughtUp.class)
                    .hasMessageContaining("database evidence in " + ACCEPTED)
                    .hasMessageContaining("consumer groups in " + ACCEPTED);
        }
    }

    @Test
    void it_is_quiet_once_everybody_has_caught_up() throws Exception {
        try (var kafka = new KafkaLoad(broker.bootstrapServers());
                var database = Database.open("evidence", postgres.jdbcUrl("evidence"));
                var progress = Progress.of(broker.bootstrapServers(), database, List.of(database))) {
            kafka.send(10, () -> workload.next(ACCEPTED));
            var offsets = new HashMap<TopicPartition, OffsetAndMetadata>();
            for (var partition = 0; partition < PARTITIONS; partition++) {
                offsets.put(new TopicPartition(ACCEPTED, partition), new OffsetAndMetadata(1_000_000));
                ledgered(partition, 1_000_000);
            }
            for (var partition = 0; partition < PARTITIONS; partition++) {
                offsets.put(new TopicPartition(Topic.INBOUND.topicName(), partition), new OffsetAndMetadata(0));
            }
            judged(offsets);

            progress.awaitQuiet(Duration.ofSeconds(60));

            assertThat(progress.now().accepted()).isPositive();
        }
    }

    @Test
    void the_yardstick_has_the_partitions_of_its_model() throws Exception {
        try (var kafka = new KafkaLoad(broker.bootstrapServers());
                var database = Database.open("evidence", postgres.jdbcUrl("evidence"));
                var progress = Progress.of(broker.bootstrapServers(), database, List.of(database));
                var admin = admin()) {
            var topic = progress.scratchLike(Topic.INBOUND);

            kafka.open(topic.name(), topic.partitions());
            assertThat(kafka.send(100, () -> workload.next(topic.name()))).isPositive();
            assertThat(admin.describeTopics(List.of(topic.name()))
                            .allTopicNames()
                            .get()
                            .values())
                    .singleElement()
                    .satisfies(made -> assertThat(made.partitions()).hasSize(PARTITIONS));

            topic.delete();
            assertThat(admin.listTopics().names().get()).doesNotContain(topic.name());
        }
    }

    @Test
    void a_database_tells_its_size_and_version() throws SQLException {
        try (var database = Database.open("evidence", postgres.jdbcUrl("evidence"))) {
            assertThat(database.sizeInBytes()).isPositive();
            assertThat(database.serverVersion()).startsWith("18");
        }
    }

    private static void judged(Map<TopicPartition, OffsetAndMetadata> offsets)
            throws ExecutionException, InterruptedException {
        try (var admin = admin()) {
            if (offsets.isEmpty()) {
                admin.deleteConsumerGroups(admin.listGroups().all().get().stream()
                                .map(group -> group.groupId())
                                .toList())
                        .all()
                        .get();
            } else {
                admin.alterConsumerGroupOffsets("judging", offsets).all().get();
            }
        }
    }

    private static Admin admin() {
        return Admin.create(Map.of(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, broker.bootstrapServers()));
    }

    private static void ledgered(int partition, long next) throws SQLException {
        execute("delete from kafka_position where partition = " + partition);
        execute("insert into kafka_position values ('ledger', '" + ACCEPTED + "', " + partition + ", " + next + ")");
    }

    private static void execute(String sql) throws SQLException {
        try (var connection = DriverManager.getConnection(postgres.jdbcUrl("evidence"));
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
