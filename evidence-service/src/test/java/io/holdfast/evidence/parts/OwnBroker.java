package io.holdfast.evidence.parts;

import io.holdfast.foundation.testing.TemporaryFolder;
import io.holdfast.local.infra.KafkaBroker;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A broker that a test may stop and start again over the same data. */
public final class OwnBroker implements QuarkusTestResourceLifecycleManager {

    /** What a test wants the broker to be, and what it is. */
    private static final Switch WANTED = new Switch("holdfast.test.broker-wanted");

    private static final Switch RUNNING = new Switch("holdfast.test.broker-running");

    private @Nullable KafkaBroker broker;
    private @Nullable Thread obeying;

    @Override
    public Map<String, String> start() {
        try {
            var directory = TemporaryFolder.named("own-kafka");
            var port = freePort();
            var controller = freePort();
            WANTED.turn(true);
            bringUp(directory, port, controller);
            obeying = Thread.ofPlatform().daemon().start(() -> obey(directory, port, controller));
            return Map.of("kafka.bootstrap.servers", "127.0.0.1:" + port);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    @Override
    public void stop() {
        if (obeying != null) {
            obeying.interrupt();
        }
        bringDown();
    }

    /** Stops the broker under the running service. */
    public static void stopIt() throws InterruptedException {
        WANTED.turn(false);
        RUNNING.awaitSoon(false);
    }

    /** Starts it again. */
    public static void startIt() throws InterruptedException {
        WANTED.turn(true);
        RUNNING.awaitSoon(true);
    }

    private void obey(Path directory, int port, int controllerPort) {
        try {
            while (true) {
                WANTED.await(false);
                bringDown();
                WANTED.await(true);
                bringUp(directory, port, controllerPort);
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private synchronized void bringUp(Path directory, int port, int controllerPort) {
        broker = open(directory, port, controllerPort);
        RUNNING.turn(true);
    }

    private synchronized void bringDown() {
        if (broker != null) {
            broker.close();
            broker = null;
            RUNNING.turn(false);
        }
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
