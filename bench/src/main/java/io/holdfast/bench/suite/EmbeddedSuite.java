package io.holdfast.bench.suite;

import io.holdfast.bench.suite.RunningSuite.Databases;
import io.holdfast.bench.suite.RunningSuite.Folders;
import io.holdfast.local.LocalSuite;
import io.holdfast.local.identity.Role;
import io.holdfast.local.settings.Home;
import io.holdfast.local.settings.Listener;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * A fresh suite as {@code ./holdfast up} runs it, in processes of its own, in a temporary folder and on free ports;
 * stopped and deleted in the end.
 */
public final class EmbeddedSuite implements AutoCloseable {

    private static final List<Listener> SERVICES = List.of(Listener.EVIDENCE, Listener.CONTROL, Listener.ALERTING);
    /** The process that starts the others; the broker lives in it. */
    private static final String BROKER = "io.holdfast.local.command.Holdfast";

    private final LocalSuite suite;
    private final RunningSuite running;
    private final Home home;
    private final boolean keep;

    private EmbeddedSuite(LocalSuite suite, RunningSuite running, Home home, boolean keep) {
        this.suite = suite;
        this.running = running;
        this.home = home;
        this.keep = keep;
    }

    /**
     * Starts it and returns when it is ready.
     *
     * @param project the folder with the built services and the catalog
     * @param keep whether its folder stays in the end
     */
    public static EmbeddedSuite start(Path project, boolean keep) throws IOException, InterruptedException {
        var home = new Home(Files.createTempDirectory("holdfast-bench-"));
        var catalog = CatalogCopy.of(
                project.resolve("catalog"),
                Files.createDirectories(home.directory()).resolve("catalog"));
        var suite = LocalSuite.start(project, home.directory(), catalog.directory());
        try {
            // Ctrl-C ends this process, but would leave the suite's own processes behind.
            Runtime.getRuntime().addShutdownHook(new Thread(suite::close, "stop"));
            return new EmbeddedSuite(suite, running(suite, home, project.toRealPath(), catalog), home, keep);
        } catch (IOException | RuntimeException failure) {
            suite.close();
            throw failure;
        }
    }

    public RunningSuite running() {
        return running;
    }

    @Override
    public void close() throws IOException {
        suite.close();
        if (!keep) {
            Disk.delete(home.directory());
        }
    }

    private static RunningSuite running(LocalSuite suite, Home home, Path project, CatalogCopy catalog)
            throws IOException {
        return new RunningSuite(
                suite.kafka(),
                URI.create(suite.url(Listener.EVIDENCE)),
                URI.create(suite.url(Listener.CONTROL)),
                URI.create(suite.url(Listener.ALERTING)),
                URI.create(suite.url(Listener.DASHBOARD)),
                new Databases(suite.jdbcUrl("evidence"), suite.jdbcUrl("control"), suite.jdbcUrl("alerting")),
                suite.token(Role.ADMIN),
                processes(home, project),
                catalog,
                new Folders(home.directory(), home.kafka(), home.streams(), home.postgres()));
    }

    private static List<SuiteProcess> processes(Home home, Path project) {
        var processes = new ArrayList<SuiteProcess>();
        for (var service : SERVICES) {
            var artifact = project.resolve(service.title()).toString();
            processes.add(new SuiteProcess(service.title(), processWith(artifact), true));
        }
        processes.add(new SuiteProcess("PostgreSQL", processWith(home.postgres().toString()), false));
        processes.add(new SuiteProcess("Kafka", processWith(BROKER), true));
        processes.add(new SuiteProcess("load", ProcessHandle.current().pid(), true));
        return processes;
    }

    /** The parent comes before its children, and so does its number, but for a system that has run out of numbers. */
    private static long processWith(String mark) {
        return ProcessHandle.current()
                .descendants()
                .filter(process -> process.info().commandLine().orElse("").contains(mark))
                .mapToLong(ProcessHandle::pid)
                .min()
                .orElseThrow(
                        () -> new IllegalStateException("no process of the suite has " + mark + " in its command"));
    }
}
