package io.holdfast.local.preflight;

import io.holdfast.local.settings.CannotStart;
import io.holdfast.local.settings.Listener;
import io.holdfast.local.settings.Settings;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.util.Collection;
import java.util.Optional;

/** Looks at the machine before the first part is started. */
public final class Preflight {

    /** PostgreSQL and Kafka stop in ugly ways on a full disk; this is far from it, and far more than a first start needs. */
    static final long LEAST_FREE_BYTES = 1L << 30;

    private Preflight() {}

    public static void check(Settings settings, Collection<Listener> listeners) throws CannotStart, IOException {
        var objection = space(settings.home().directory().toString(), freeBytes(settings))
                .or(() -> path(settings.home().directory().toString()));
        if (objection.isPresent()) {
            throw new CannotStart(objection.get());
        }
        for (var listener : listeners) {
            if (isTaken(settings.ports().of(listener))) {
                throw new CannotStart(taken(listener, settings.ports().of(listener)));
            }
        }
    }

    static Optional<String> space(String folder, long freeBytes) {
        return freeBytes >= LEAST_FREE_BYTES
                ? Optional.empty()
                : Optional.of("The disk of " + folder + " has " + freeBytes / (1 << 20)
                        + " MiB free, Holdfast starts from 1024 MiB on; free some, or name another folder with"
                        + " HOLDFAST_HOME.");
    }

    /** Kafka takes a list of folders, separated by commas. */
    static Optional<String> path(String folder) {
        return folder.contains(",")
                ? Optional.of("Kafka cannot keep its data in a folder with a comma in its path (" + folder
                        + "); name another one with HOLDFAST_HOME.")
                : Optional.empty();
    }

    static boolean isTaken(int port) {
        try (var probe = new ServerSocket()) {
            // As the servers do: a port that only waits for old connections to fade is free.
            probe.setReuseAddress(true);
            probe.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
            return false;
        } catch (IOException taken) {
            return true;
        }
    }

    private static String taken(Listener listener, int port) {
        return "Port " + port + " (" + listener.title() + ") is taken by another program; stop that one, or give "
                + listener.title() + " another port with " + listener.variable() + ".";
    }

    private static long freeBytes(Settings settings) throws IOException {
        return Files.getFileStore(settings.home().directory()).getUsableSpace();
    }
}
