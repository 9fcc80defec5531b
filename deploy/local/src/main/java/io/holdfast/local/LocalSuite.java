package io.holdfast.local;

import io.holdfast.local.identity.Keys;
import io.holdfast.local.identity.Role;
import io.holdfast.local.identity.Tokens;
import io.holdfast.local.process.HealthProbe;
import io.holdfast.local.process.LogFile;
import io.holdfast.local.process.Readiness;
import io.holdfast.local.process.Service;
import io.holdfast.local.settings.Home;
import io.holdfast.local.settings.Listener;
import io.holdfast.local.settings.Ports;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/**
 * A whole suite for tests: {@code holdfast up} in a process of its own, over a home and ports of its own, so that a test
 * can do to it what happens to one in life: parts die, everything dies, it is started again over the same data.
 *
 * <p>All methods wait until what they say is done, and throw {@link IllegalStateException} with what the suite said when
 * it is not done in time. The modules must be built ({@code package}).
 */
public final class LocalSuite implements AutoCloseable {

    private static final String CATALOG = "HOLDFAST_CATALOG";
    private static final Duration START = Duration.ofMinutes(5);
    private static final Duration STOP = Duration.ofMinutes(1);
    private static final Duration TOKEN_VALID = Duration.ofHours(12);

    private final Path project;
    private final Home home;
    private final Ports ports;
    private final Map<String, String> environment;
    private SuiteProcesses processes;

    private LocalSuite(Path project, Home home, Ports ports, Map<String, String> environment) throws IOException {
        this.project = project;
        this.home = home;
        this.ports = ports;
        this.environment = Map.copyOf(environment);
        this.processes = SuiteProcesses.launch(project, home, ports, environment);
    }

    /**
     * Starts a suite on free ports.
     *
     * @param project the folder of the parent pom (tests know it as {@code holdfast.root})
     * @param home where its data and logs go; a new folder, or that of an earlier suite to go on with its data
     */
    public static LocalSuite start(Path project, Path home) throws IOException, InterruptedException {
        return start(project, home, Map.of());
    }

    /** The same, over another catalog than the product's. */
    public static LocalSuite start(Path project, Path home, Path catalog) throws IOException, InterruptedException {
        return start(project, home, Map.of(CATALOG, catalog.toAbsolutePath().toString()));
    }

    /** The same, with environment variables that set the services otherwise than they are by themselves. */
    public static LocalSuite start(Path project, Path home, Map<String, String> settings)
            throws IOException, InterruptedException {
        var root = project.toAbsolutePath().normalize();
        var environment = new HashMap<>(Map.of(CATALOG, root.resolve("catalog").toString()));
        environment.putAll(settings);
        var suite = new LocalSuite(root, new Home(home), FreePorts.choose(), environment);
        suite.awaitStarted();
        return suite;
    }

    /** Scheme, host and port of a part that speaks HTTP. */
    public String url(Listener listener) {
        return ports.url(listener);
    }

    public String kafka() {
        return "127.0.0.1:" + ports.of(Listener.KAFKA);
    }

    /** With the user in it; {@code database} is evidence, control or alerting. */
    public String jdbcUrl(String database) {
        return "jdbc:postgresql://127.0.0.1:" + ports.of(Listener.POSTGRES) + "/" + database + "?user=postgres";
    }

    /** A bearer token for a person of that role, valid for hours. */
    public String token(Role role) throws IOException {
        return tokens().issue(role, role.group(), Optional.empty(), TOKEN_VALID);
    }

    /** A bearer token that may send evidence of {@code source} and do nothing else. */
    public String sourceToken(String source) throws IOException {
        return tokens().issue(Role.SOURCE, source, Optional.of(source), TOKEN_VALID);
    }

    /** The log of a service; {@code holdfast}, {@code kafka} and {@code postgres} have one too. */
    public Path log(String name) {
        return home.log(name);
    }

    /** Kills one service ({@code kill -9}); the suite starts it again by itself. */
    public void kill(Service service) throws IOException, InterruptedException {
        processes.killService(service);
    }

    /** Kills the database server ({@code kill -9}); the suite starts it again by itself. */
    public void killPostgres() throws IOException, InterruptedException {
        processes.killPostgres();
    }

    /** Kills everything at once ({@code kill -9}): services, Kafka, PostgreSQL and what watches them. */
    public void killEverything() throws IOException, InterruptedException {
        processes.killEverything();
    }

    /** Kills Kafka and what watches the rest ({@code kill -9}); services and PostgreSQL live on with nobody to watch them. */
    public void killWatcher() {
        processes.killSupervisor();
    }

    /** Starts the suite again over the same data and on the same ports, after {@link #killEverything}, {@link #killWatcher} or {@link #stop}. */
    public void startAgain() throws IOException, InterruptedException {
        processes = SuiteProcesses.launch(project, home, ports, environment);
        awaitStarted();
    }

    /** Takes the database server away until the answer is closed: connections are dropped at once meanwhile. */
    public Outage takePostgresAway() throws IOException, InterruptedException {
        return processes.takePostgresAway(ports.of(Listener.POSTGRES));
    }

    /** Lets Kafka hang until the answer is closed: connections stand, nothing is answered or acknowledged. */
    public Outage freezeKafka() throws IOException, InterruptedException {
        return processes.freeze();
    }

    /** Returns when the service answers that it is ready. */
    public void awaitReady(Service service) throws IOException, InterruptedException {
        var deadline = System.nanoTime() + START.toNanos();
        try (var probe = new HealthProbe()) {
            while (!(probe.ask(url(service.listener())) instanceof Readiness.Ready)) {
                if (!processes.isAlive() || System.nanoTime() > deadline) {
                    throw new IllegalStateException(service.title() + " is not ready.\n" + lastWords("holdfast") + "\n"
                            + lastWords(service.title()));
                }
                TimeUnit.MILLISECONDS.sleep(200);
            }
        }
    }

    /** Stops it as Ctrl-C does. */
    public void stop() throws InterruptedException {
        processes.stop(STOP);
    }

    /** Stops it; the home with its logs stays for who made it. */
    @Override
    public void close() {
        try {
            stop();
        } catch (InterruptedException hurried) {
            Thread.currentThread().interrupt();
        }
    }

    private void awaitStarted() throws IOException, InterruptedException {
        try {
            for (var service : Service.values()) {
                awaitReady(service);
            }
            if (!processes.awaitGreeting(START)) {
                throw new IllegalStateException("the suite did not finish its start.\n" + lastWords("holdfast"));
            }
        } catch (IllegalStateException | InterruptedException failure) {
            processes.killEverything();
            throw failure;
        }
    }

    private Tokens tokens() throws IOException {
        return new Tokens(Keys.in(home.keys()), InstantSource.system());
    }

    private String lastWords(String log) throws IOException {
        return log + ": " + String.join("\n  ", new LogFile(home.log(log)).tail(40));
    }
}
