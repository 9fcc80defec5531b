package io.holdfast.local.infra;

import io.holdfast.contracts.Topic;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.common.config.TopicConfig;
import org.apache.kafka.common.errors.TopicExistsException;
import org.apache.kafka.common.utils.Time;
import org.apache.kafka.metadata.storage.Formatter;
import org.apache.kafka.metadata.storage.FormatterException;
import org.apache.kafka.server.common.MetadataVersion;

/** One KRaft node (broker and controller) in this process, on a loopback port. Its data survive a restart. */
public final class KafkaBroker implements AutoCloseable {

    private static final int NODE_ID = 1;

    private final KafkaRaftServer server;
    private final String bootstrapServers;

    private KafkaBroker(KafkaRaftServer server, String bootstrapServers) {
        this.server = server;
        this.bootstrapServers = bootstrapServers;
    }

    /**
     * Starts a broker over {@code directory}, formatting it first when it is new.
     *
     * @param port the client port; the controller listens on {@code controllerPort}
     */
    public static KafkaBroker start(Path directory, int port, int controllerPort) throws IOException {
        Files.createDirectories(directory);
        var config = config(directory, port, controllerPort);
        if (!Files.exists(directory.resolve("meta.properties"))) {
            format(directory);
        }
        var server = startWithOwnClasses(config);
        return new KafkaBroker(server, "127.0.0.1:" + port);
    }

    /** The broker finds its plug-ins by name in the thread's class loader, which in a test may be another one than ours. */
    private static KafkaRaftServer startWithOwnClasses(Map<String, String> config) {
        var thread = Thread.currentThread();
        var before = thread.getContextClassLoader();
        thread.setContextClassLoader(KafkaRaftServer.class.getClassLoader());
        try {
            var server = new KafkaRaftServer(new KafkaConfig(config, false), Time.SYSTEM);
            server.startup();
            return server;
        } finally {
            thread.setContextClassLoader(before);
        }
    }

    public String bootstrapServers() {
        return bootstrapServers;
    }

    /** Creates the suite's topics; those that exist stay as they are. */
    public void createTopics(int partitions) throws InterruptedException {
        var topics = Arrays.stream(Topic.values())
                .map(topic -> new NewTopic(topic.topicName(), partitions, (short) 1).configs(settings(topic)))
                .toList();
        try (var admin = Admin.create(Map.of(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers))) {
            for (var creation : admin.createTopics(topics).values().values()) {
                try {
                    creation.get(30, TimeUnit.SECONDS);
                } catch (ExecutionException failure) {
                    if (!(failure.getCause() instanceof TopicExistsException)) {
                        throw new IllegalStateException("could not create the topics", failure);
                    }
                } catch (TimeoutException timeout) {
                    throw new IllegalStateException("the broker did not create the topics within 30 s", timeout);
                }
            }
        }
    }

    @Override
    public void close() {
        server.shutdown();
        server.awaitShutdown();
    }

    private static Map<String, String> settings(Topic topic) {
        var settings = new HashMap<String, String>();
        if (topic.compacted()) {
            settings.put(TopicConfig.CLEANUP_POLICY_CONFIG, TopicConfig.CLEANUP_POLICY_COMPACT);
        } else {
            settings.put(TopicConfig.RETENTION_MS_CONFIG, Long.toString(TimeUnit.DAYS.toMillis(30)));
        }
        if (topic == Topic.REJECTED) {
            // A dead letter holds a whole inbound record as Base64: longer than the longest inbound record.
            settings.put(TopicConfig.MAX_MESSAGE_BYTES_CONFIG, Integer.toString(4 * 1024 * 1024));
        }
        return settings;
    }

    private static Map<String, String> config(Path directory, int port, int controllerPort) {
        var config = new HashMap<String, String>();
        config.put("process.roles", "broker,controller");
        config.put("node.id", Integer.toString(NODE_ID));
        config.put("controller.quorum.voters", NODE_ID + "@127.0.0.1:" + controllerPort);
        config.put("listeners", "PLAINTEXT://127.0.0.1:" + port + ",CONTROLLER://127.0.0.1:" + controllerPort);
        config.put("advertised.listeners", "PLAINTEXT://127.0.0.1:" + port);
        config.put("listener.security.protocol.map", "PLAINTEXT:PLAINTEXT,CONTROLLER:PLAINTEXT");
        config.put("controller.listener.names", "CONTROLLER");
        config.put("inter.broker.listener.name", "PLAINTEXT");
        config.put("log.dirs", directory.toString());
        config.put("auto.create.topics.enable", "false");
        config.put("offsets.topic.replication.factor", "1");
        config.put("offsets.topic.num.partitions", "4");
        config.put("transaction.state.log.replication.factor", "1");
        config.put("transaction.state.log.min.isr", "1");
        config.put("transaction.state.log.num.partitions", "4");
        config.put("share.coordinator.state.topic.replication.factor", "1");
        config.put("share.coordinator.state.topic.min.isr", "1");
        config.put("min.insync.replicas", "1");
        config.put("group.initial.rebalance.delay.ms", "0");
        return config;
    }

    private static void format(Path directory) throws IOException {
        try {
            new Formatter()
                    .setClusterId(Uuid.randomUuid().toString())
                    .setNodeId(NODE_ID)
                    .setControllerListenerName("CONTROLLER")
                    .setMetadataLogDirectory(directory.toString())
                    .addDirectory(directory.toString())
                    .setReleaseVersion(MetadataVersion.latestProduction())
                    .setIgnoreFormatted(true)
                    .setPrintStream(new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8))
                    .run();
        } catch (FormatterException failure) {
            throw new IOException("could not format the Kafka storage in " + directory, failure);
        } catch (IOException | RuntimeException failure) {
            throw failure;
        } catch (Exception failure) {
            throw new IOException("could not format the Kafka storage in " + directory, failure);
        }
    }
}
