package io.holdfast.local.demo;

import io.holdfast.local.identity.Keys;
import io.holdfast.local.identity.Tokens;
import io.holdfast.local.process.Console;
import io.holdfast.local.settings.Settings;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;

/**
 * The life of the demo organisation: an ordinary day is told once, every source goes on reporting in its own rhythm, and in
 * turn something breaks and is repaired.
 */
public final class Demo implements AutoCloseable {

    private static final Duration FIRST_BREAK = Duration.ofSeconds(12);
    private static final Duration REPAIR = Duration.ofSeconds(25);
    private static final Duration BETWEEN_SCENES = Duration.ofMinutes(4);
    private static final Duration BEAT = Duration.ofSeconds(20);
    private static final Duration RETRY = Duration.ofSeconds(5);

    private final Organisation organisation = Organisation.load();
    private final Console console;
    private final Receiver receiver;
    private final Client operator;
    private final Client officer;
    private final Sender sender;
    private final AgreedExceptions exceptions;
    private final DemoChannel channel;
    private final DemoMark mark;
    private final Thread thread;
    private Instant toldUntil = Instant.EPOCH;

    private Demo(Settings settings, Console console) throws IOException {
        this.console = console;
        this.receiver = Receiver.start(settings.ports(), InstantSource.system());
        var tokens = new Tokens(Keys.in(settings.home().keys()), InstantSource.system());
        this.operator = new Client(tokens, "demo");
        this.officer = new Client(tokens, "demo-officer");
        this.sender = new Sender(operator, settings.ports());
        this.exceptions = new AgreedExceptions(operator, officer, settings.ports());
        this.channel = new DemoChannel(operator, settings.ports(), settings.home());
        this.mark = DemoMark.in(settings.home());
        this.thread = Thread.ofVirtual().name("demo").unstarted(this::live);
    }

    /** Starts it; the services must be ready. */
    public static Demo start(Settings settings, Console console) throws IOException {
        var demo = new Demo(settings, console);
        demo.thread.start();
        return demo;
    }

    /** Takes away what would go on without the demo; its evidence stays. The services must be ready. */
    public static void leave(Settings settings) throws IOException, InterruptedException {
        var tokens = new Tokens(Keys.in(settings.home().keys()), InstantSource.system());
        try (var client = new Client(tokens, "demo")) {
            new DemoChannel(client, settings.ports(), settings.home()).remove();
        }
    }

    @Override
    public void close() {
        thread.interrupt();
        operator.close();
        officer.close();
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
            var nextScene = console.now().plus(FIRST_BREAK);
            for (int turn = 0; true; ) {
                Thread.sleep(shorter(BEAT, Duration.between(console.now(), nextScene)));
                persist(this::tellWhatIsNew);
                if (!console.now().isBefore(nextScene)) {
                    play(turn);
                    turn = (turn + 1) % organisation.scenes().size();
                    nextScene = console.now().plus(BETWEEN_SCENES);
                }
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private static Duration shorter(Duration one, Duration other) {
        var shorter = one.compareTo(other) < 0 ? one : other;
        return shorter.isNegative() ? Duration.ZERO : shorter;
    }

    private void play(int turn) throws InterruptedException {
        var scene = organisation.scenes().get(turn);
        console.report("demo: " + scene.says());
        persist(() -> {
            mark.breaking(turn);
            sender.send(List.of(scene.breaks(seconds(console.now()))));
        });
        Thread.sleep(REPAIR);
        persist(() -> repair(scene));
        console.report("demo: repaired");
    }

    private void repair(Scene scene) throws IOException, InterruptedException {
        sender.send(List.of(scene.repairs(seconds(console.now()))));
        mark.whole();
    }

    /** The assets last: one of which all is known when it is listed is judged once, and rightly. */
    private void tellOrdinaryDay() throws IOException, InterruptedException {
        var now = console.now();
        var broken = mark.broken();
        if (broken.isEmpty()) {
            mark.whole();
        }
        for (var agreed : organisation.exceptions()) {
            exceptions.agree(agreed, now);
        }
        sender.send(organisation.ordinaryDay(now));
        sender.list(organisation.inventorySource(), organisation.listed().toList(), now);
        toldUntil = now;
        if (broken.isPresent() && broken.getAsInt() < organisation.scenes().size()) {
            repair(organisation.scenes().get(broken.getAsInt()));
        }
    }

    private void tellWhatIsNew() throws IOException, InterruptedException {
        var now = console.now();
        sender.send(organisation.between(toldUntil, now));
        toldUntil = now;
    }

    /** Tools that print times print whole seconds, mostly. */
    private static Instant seconds(Instant now) {
        return now.truncatedTo(ChronoUnit.SECONDS);
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
