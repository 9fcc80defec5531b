package io.holdfast.evidence.parts;

import static java.util.Objects.requireNonNull;

import io.holdfast.local.infra.KafkaBroker;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A broker that a test may stop and start again over the same data. */
public final class OwnBroker implements QuarkusTestResourceLifecycleManager {

    /** Test and resource live in two class loaders; a task among the system properties is seen by both. */
    private static final String STOP = "holdfast.test.broker-stop";

    private static final String START = "holdfast.test.broker-start";

    private @Nullable KafkaBroker broker;

    @Override
    public Map<String, String> start() {
        try {
            var directory = Files.createTempDirectory("holdfast-own-kafka");
            var port = freePort();
            var controller = freePort();
            Runnable start = () -> broker = open(directory, port, controller);
            Runnable stop = this::stop;
            System.getProperties().put(START, start);
            System.getProperties().put(STOP, stop);
            start.run();
            return Map.of("kafka.bootstrap.servers", "127.0.0.1:" + port);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    @Override
    public void stop() {
        if (broker != null) {
            broker.close();
            broker = null;
        }
    }

    /** Stops the broker under the running service. */
    public static void stopIt() {
        task(STOP).run();
    }

    /** Starts it again. */
    public static void startIt() {
        task(START).run();
    }

    private static Runnable task(String name) {
        return (Runnable) requireNonNull(System.getProperties().get(name), name);
    }

    private static KafkaBroker open(Path directory, int port, int controllerPort) {
        try {
            var broker = KafkaBroker.start(directory, port, controllerPort);
            broker.createTopics(2);
            return broker;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
