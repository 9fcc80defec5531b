package io.holdfast.local;

import io.holdfast.local.demo.Demo;
import io.holdfast.local.demo.DemoMark;
import io.holdfast.local.identity.Keys;
import io.holdfast.local.infra.KafkaBroker;
import io.holdfast.local.infra.PostgresServer;
import io.holdfast.local.preflight.Leftovers;
import io.holdfast.local.preflight.Lock;
import io.holdfast.local.preflight.Preflight;
import io.holdfast.local.preflight.SuiteNote;
import io.holdfast.local.process.Console;
import io.holdfast.local.process.KeptRunning;
import io.holdfast.local.process.LogFile;
import io.holdfast.local.process.OwnLog;
import io.holdfast.local.process.ServiceGroup;
import io.holdfast.local.process.Started;
import io.holdfast.local.settings.CannotStart;
import io.holdfast.local.settings.Listener;
import io.holdfast.local.settings.Settings;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * The whole suite on this machine: PostgreSQL and Kafka, then the four services over them. What was started last stops
 * first.
 */
public final class Suite {

    static final int PARTITIONS = 4;

    private final Settings settings;
    private final boolean demo;
    private final Console console;
    private final Deque<AutoCloseable> started = new ArrayDeque<>();
    private final CountDownLatch startOver = new CountDownLatch(1);

    private volatile @Nullable Thread starter;

    public Suite(Settings settings, boolean demo, Console console) {
        this.settings = settings;
        this.demo = demo;
        this.console = console;
    }

    /**
     * Starts everything and returns when all of it is ready. What was started before a failure stays for {@link #stop} to
     * stop.
     */
    public void start() throws CannotStart, IOException, InterruptedException {
        starter = Thread.currentThread();
        try {
            prepare();
            startServers();
            var keys = Keys.in(settings.home().keys());
            var services = new ServiceGroup(settings, console);
            started.push(services);
            services.start(keys.publicKeyFile(), demo);
            services.awaitReady();
            services.keep();
            startDemo();
        } finally {
            starter = null;
            startOver.countDown();
        }
    }

    /** Stops everything, the last started first; may be called at any time, by another thread too, and twice. */
    public void stop() throws InterruptedException {
        var starting = starter;
        if (starting != null) {
            starting.interrupt();
            startOver.await(60, TimeUnit.SECONDS);
        }
        synchronized (started) {
            // The lock alone is nothing that a person would call running.
            var loud = started.size() > 1;
            if (loud) {
                console.say("Stopping …");
            }
            while (!started.isEmpty()) {
                end(started.pop());
            }
            if (loud) {
                console.say("Stopped.");
            }
        }
    }

    private void prepare() throws CannotStart, IOException, InterruptedException {
        var home = settings.home();
        home.create();
        var lock = Lock.take(home).orElseThrow(() -> new CannotStart(AlreadyRunning.sentence(home)));
        started.push(lock);
        OwnLog.to(home.log("kafka"));
        var ended = Leftovers.end(home) + (PostgresServer.endOrphan(home.postgres()) ? 1 : 0);
        if (ended > 0) {
            console.say("Ended " + ended + (ended == 1 ? " process" : " processes")
                    + " of an earlier start that was killed.");
        }
        Preflight.check(settings, listeners());
        new SuiteNote(ProcessHandle.current().pid(), console.now(), settings.ports(), demo).write(home);
    }

    /** Both at once: Kafka needs three seconds, PostgreSQL one. */
    private void startServers() throws CannotStart, IOException, InterruptedException {
        var broker = CompletableFuture.supplyAsync(this::startKafka);
        try {
            startPostgres();
        } finally {
            started.push(await(broker));
        }
    }

    private void startPostgres() throws CannotStart, IOException {
        var began = console.now();
        var child = new PostgresChild(settings);
        new LogFile(child.log()).rotate();
        try {
            var postgres = KeptRunning.start(child, console);
            started.push(postgres);
            postgres.keep();
        } catch (IOException failure) {
            throw new CannotStart("PostgreSQL did not start: " + failure.getMessage(), failure);
        }
        console.say(Started.line("PostgreSQL", settings.ports().of(Listener.POSTGRES), began, console.now()));
    }

    private KafkaBroker startKafka() {
        var began = console.now();
        try {
            var ports = settings.ports();
            var broker = KafkaBroker.start(
                    settings.home().kafka(), ports.of(Listener.KAFKA), ports.of(Listener.KAFKA_CONTROLLER));
            broker.createTopics(PARTITIONS);
            console.say(Started.line("Kafka", ports.of(Listener.KAFKA), began, console.now()));
            return broker;
        } catch (IOException failure) {
            throw new CompletionException(failure);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new CompletionException(interrupted);
        }
    }

    private static KafkaBroker await(CompletableFuture<KafkaBroker> broker) throws CannotStart {
        try {
            return broker.join();
        } catch (CompletionException failure) {
            var cause = failure.getCause() == null ? failure : failure.getCause();
            throw new CannotStart("Kafka did not start: " + cause.getMessage(), cause);
        }
    }

    private void startDemo() throws IOException, InterruptedException {
        if (demo) {
            started.push(Demo.start(settings, console));
        } else if (DemoMark.isIn(settings.home())) {
            leaveDemo();
            console.say("These data hold the evidence of the demo organisation. To begin without it, stop and delete "
                    + settings.home().directory() + ".");
        }
    }

    /** A channel that leads nowhere is a nuisance, and no reason not to start. */
    private void leaveDemo() throws InterruptedException {
        try {
            Demo.leave(settings);
        } catch (IOException failure) {
            console.report("the demo's channel could not be taken away: " + failure.getMessage());
        }
    }

    private List<Listener> listeners() {
        return Arrays.stream(Listener.values())
                .filter(listener -> demo || listener != Listener.RECEIVER)
                .toList();
    }

    private void end(AutoCloseable part) {
        try {
            part.close();
        } catch (Exception failure) {
            console.report("could not be stopped in an orderly way: " + failure);
        }
    }
}
