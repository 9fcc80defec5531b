package io.holdfast.local.demo;

import io.holdfast.local.demo.Organisation.Scene;
import io.holdfast.local.identity.Keys;
import io.holdfast.local.identity.Tokens;
import io.holdfast.local.process.Console;
import io.holdfast.local.settings.Settings;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/**
 * The life of the demo organisation: an ordinary day is told once, then in turn something breaks and is repaired. The
 * ordinary day is told again every hour, so that nothing grows stale while the demo runs.
 */
public final class Demo implements AutoCloseable {

    private static final Duration FIRST_BREAK = Duration.ofSeconds(12);
    private static final Duration REPAIR = Duration.ofSeconds(25);
    private static final Duration BETWEEN_SCENES = Duration.ofMinutes(4);
    private static final Duration RETELL = Duration.ofHours(1);
    private static final Duration RETRY = Duration.ofSeconds(5);

    private final Organisation organisation = Organisation.load();
    private final Console console;
    private final Receiver receiver;
    private final Client client;
    private final Sender sender;
    private final DemoChannel channel;
    private final DemoMark mark;
    private final Thread thread;

    private Demo(Settings settings, Console console) throws IOException {
        this.console = console;
        this.receiver = Receiver.start(settings.ports(), InstantSource.system());
        this.client = new Client(new Tokens(Keys.in(settings.home().keys()), InstantSource.system()));
        this.sender = new Sender(client, settings.ports());
        this.channel = new DemoChannel(client, settings.ports(), settings.home());
        this.mark = DemoMark.in(settings.home());
        this.thread = Thread.ofVirtual().name("demo").unstarted(this::live);
    }

    /** Starts it; the services must be ready. */
    public static Demo start(Settings settings, Console console) throws IOException {
        var demo = new Demo(settings, console);
        demo.thread.start();
        return demo;
    }

    @Override
    public void close() {
        thread.interrupt();
        client.close();
        receiver.close();
    }

    /** A step of the demo that calls a service. */
    @FunctionalInterface
    private interface Step {
        void run() throws IOException, InterruptedException;
    }

    private void live() {
        try {
            persist(() -> receiver.trust(channel.register()));
            persist(this::tellOrdinaryDay);
            console.report("demo: " + organisation.name() + " has told of an ordinary day; watch the dashboard");
            var toldAt = console.now();
            Thread.sleep(FIRST_BREAK);
            for (int turn = 0; true; turn++) {
                play(organisation.scenes().get(turn % organisation.scenes().size()));
                Thread.sleep(BETWEEN_SCENES);
                if (Duration.between(toldAt, console.now()).compareTo(RETELL) > 0) {
                    persist(this::tellOrdinaryDay);
                    toldAt = console.now();
                }
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private void play(Scene scene) throws InterruptedException {
        console.report("demo: " + scene.says());
        persist(() -> sendNow(scene.breaks()));
        Thread.sleep(REPAIR);
        persist(() -> sendNow(scene.repairs()));
        console.report("demo: repaired");
    }

    private void tellOrdinaryDay() throws IOException, InterruptedException {
        var now = console.now();
        mark.sendingAt(now);
        for (var population : organisation.populations()) {
            sender.list(organisation.inventorySource(), population, now);
        }
        for (var signal : organisation.signals()) {
            var age = signal.howLongAgo();
            sender.send(signal, organisation.isInAScene(signal) ? mark.timeOf(age, now) : now.minus(age));
        }
    }

    private void sendNow(Signal signal) throws IOException, InterruptedException {
        Instant now = console.now();
        mark.sendingAt(now);
        sender.send(signal, now);
    }

    /** A service that is away for a while is part of life; the step is tried again, and said once. */
    private void persist(Step step) throws InterruptedException {
        var said = false;
        while (true) {
            try {
                step.run();
                return;
            } catch (IOException failure) {
                if (!said) {
                    console.report(
                            "demo: " + failure.getMessage() + " (tried again every " + RETRY.toSeconds() + " s)");
                    said = true;
                }
                Thread.sleep(RETRY);
            }
        }
    }
}
