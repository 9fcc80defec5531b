package io.holdfast.bench.suite;

import io.holdfast.bench.suite.RunningSuite.Databases;
import io.holdfast.bench.suite.RunningSuite.Folders;
import io.holdfast.local.Suite;
import io.holdfast.local.identity.Keys;
import io.holdfast.local.identity.Role;
import io.holdfast.local.identity.Tokens;
import io.holdfast.local.process.Console;
import io.holdfast.local.settings.CannotStart;
import io.holdfast.local.settings.Home;
import io.holdfast.local.settings.Listener;
import io.holdfast.local.settings.Settings;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A fresh suite as {@code ./holdfast up} runs it, in a temporary folder and on free ports, stopped and deleted in the end.
 * Kafka's broker runs in this process, everything else in processes of its own.
 */
public final class EmbeddedSuite implements AutoCloseable {

    private static final Duration TOKEN_LIFE = Duration.ofHours(12);
    private static final List<Listener> SERVICES = List.of(Listener.EVIDENCE, Listener.CONTROL, Listener.ALERTING);

    private final Suite suite;
    private final RunningSuite running;
    private final Home home;

    private EmbeddedSuite(Suite suite, RunningSuite running, Home home) {
        this.suite = suite;
        this.running = running;
        this.home = home;
    }

    /**
     * Starts it and returns when it is ready.
     *
     * @param project the folder with the built services and the catalog
     * @param console where the start is told
     */
    public static EmbeddedSuite start(Path project, Console console)
            throws CannotStart, IOException, InterruptedException {
        var settings = Settings.from(project, environment());
        var suite = new Suite(settings, false, console);
        try {
            suite.start();
            return new EmbeddedSuite(suite, running(settings), settings.home());
        } catch (CannotStart | IOException | InterruptedException | RuntimeException failure) {
            suite.stop();
            throw failure;
        }
    }

    public RunningSuite running() {
        return running;
    }

    @Override
    public void close() throws IOException {
        try {
            suite.stop();
            Disk.delete(home.directory());
        } catch (InterruptedException hurried) {
            Thread.currentThread().interrupt();
        }
    }

    /** What this machine's user has set stays, so that for instance another collector can be measured. */
    private static Map<String, String> environment() throws IOException {
        var environment = new HashMap<>(System.getenv());
        environment.put(
                "HOLDFAST_HOME", Files.createTempDirectory("holdfast-bench-").toString());
        var held = new ArrayList<ServerSocket>();
        try {
            for (var listener : Listener.values()) {
                var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
                held.add(socket);
                environment.put(listener.variable(), Integer.toString(socket.getLocalPort()));
            }
        } finally {
            for (var socket : held) {
                socket.close();
            }
        }
        return environment;
    }

    private static RunningSuite running(Settings settings) throws IOException {
        var ports = settings.ports();
        var home = settings.home();
        var tokens = new Tokens(Keys.in(home.keys()), InstantSource.system());
        return new RunningSuite(
                "127.0.0.1:" + ports.of(Listener.KAFKA),
                URI.create(ports.url(Listener.EVIDENCE)),
                URI.create(ports.url(Listener.CONTROL)),
                URI.create(ports.url(Listener.ALERTING)),
                new Databases(
                        jdbcUrl(settings, "evidence"), jdbcUrl(settings, "control"), jdbcUrl(settings, "alerting")),
                tokens.issue(Role.ADMIN, "bench", Optional.empty(), TOKEN_LIFE),
                processes(settings),
                new Folders(home.directory(), home.kafka(), home.streams(), home.postgres()));
    }

    private static String jdbcUrl(Settings settings, String database) {
        return "jdbc:postgresql://127.0.0.1:" + settings.ports().of(Listener.POSTGRES) + "/" + database
                + "?user=postgres";
    }

    private static List<SuiteProcess> processes(Settings settings) {
        var processes = new ArrayList<SuiteProcess>();
        for (var service : SERVICES) {
            var artifact = settings.project().resolve(service.title()).toString();
            processes.add(new SuiteProcess(service.title(), childWith(artifact), true));
        }
        processes.add(new SuiteProcess(
                "PostgreSQL", childWith(settings.home().postgres().toString()), false));
        processes.add(SuiteProcess.own());
        return List.copyOf(processes);
    }

    private static long childWith(String mark) {
        return ProcessHandle.current()
                .descendants()
                .filter(process -> process.info().commandLine().orElse("").contains(mark))
                .mapToLong(ProcessHandle::pid)
                .min()
                .orElseThrow(
                        () -> new IllegalStateException("no process of the suite has " + mark + " in its command"));
    }
}
