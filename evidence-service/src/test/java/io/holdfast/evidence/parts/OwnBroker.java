package io.holdfast.evidence.parts;

import static org.awaitility.Awaitility.await;

import io.holdfast.foundation.testing.TemporaryFolder;
import io.holdfast.local.infra.KafkaBroker;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A broker that a test may stop and start again over the same data. */
public final class OwnBroker implements QuarkusTestResourceLifecycleManager {

    /** What a test wants the broker to be, and what it is: test and resource live in two class loaders. */
    private static final String WANTED = "holdfast.test.broker-wanted";

    private static final String STATE = "holdfast.test.broker-state";
    private static final String UP = "up";
    private static final String DOWN = "down";

    private volatile @Nullable KafkaBroker broker;

    @Override
    public Map<String, String> start() {
        try {
            var directory = TemporaryFolder.named("own-kafka");
            var port = freePort();
            var controller = freePort();
            System.setProperty(WANTED, UP);
            bringUp(directory, port, controller);
            Thread.ofPlatform().daemon().start(() -> obey(directory, port, controller));
            return Map.of("kafka.bootstrap.servers", "127.0.0.1:" + port);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    @Override
    public void stop() {
        bringDown();
    }

    /** Stops the broker under the running service. */
    public static void stopIt() {
        want(DOWN);
    }

    /** Starts it again. */
    public static void startIt() {
        want(UP);
    }

    private static void want(String state) {
        System.setProperty(WANTED, state);
        await().atMost(Duration.ofMinutes(1)).until(() -> state.equals(System.getProperty(STATE)));
    }

    private void obey(Path directory, int port, int controllerPort) {
        while (true) {
            var wanted = System.getProperty(WANTED);
            if (DOWN.equals(wanted) && broker != null) {
                bringDown();
            } else if (UP.equals(wanted) && broker == null) {
                bringUp(directory, port, controllerPort);
            }
            try {
                Thread.sleep(50);
            } catch (InterruptedException stopped) {
                return;
            }
        }
    }

    private synchronized void bringUp(Path directory, int port, int controllerPort) {
        broker = open(directory, port, controllerPort);
        System.setProperty(STATE, UP);
    }

    private synchronized void bringDown() {
        if (broker != null) {
            broker.close();
            broker = null;
            System.setProperty(WANTED, DOWN);
            System.setProperty(STATE, DOWN);
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
