package io.holdfast.foundation.testing;

import io.holdfast.local.infra.DirectoryTree;
import io.holdfast.local.infra.KafkaBroker;
import io.holdfast.local.infra.PostgresServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/** One broker and one database server a test JVM, started when first asked for and stopped with the JVM. */
public final class RealParts {

    private static @Nullable KafkaBroker broker;
    private static @Nullable PostgresServer postgres;

    private RealParts() {}

    public static synchronized KafkaBroker kafka() {
        if (broker == null) {
            try {
                var directory = temporaryDirectory("kafka");
                var started = KafkaBroker.start(directory, freePort(), freePort());
                started.createTopics(2);
                stopWithTheJvm(started, directory);
                broker = started;
            } catch (IOException failure) {
                throw new UncheckedIOException(failure);
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException(interrupted);
            }
        }
        return broker;
    }

    public static synchronized PostgresServer postgres() {
        if (postgres == null) {
            try {
                var directory = temporaryDirectory("postgres");
                var started = PostgresServer.start(directory, freePort(), false);
                stopWithTheJvm(started, directory);
                postgres = started;
            } catch (IOException failure) {
                throw new UncheckedIOException(failure);
            } catch (SQLException failure) {
                throw new IllegalStateException(failure);
            }
        }
        return postgres;
    }

    private static void stopWithTheJvm(AutoCloseable part, Path directory) {
        Runtime.getRuntime().addShutdownHook(new Thread(() -> {
            try {
                part.close();
                DirectoryTree.delete(directory);
            } catch (Exception failure) {
                throw new IllegalStateException("the tests leave something behind in " + directory, failure);
            }
        }));
    }

    private static Path temporaryDirectory(String name) throws IOException {
        return Files.createTempDirectory("holdfast-" + name);
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
