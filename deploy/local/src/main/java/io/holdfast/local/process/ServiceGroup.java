package io.holdfast.local.process;

import io.holdfast.local.settings.CannotStart;
import io.holdfast.local.settings.Settings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/** The four services together: started at once, awaited, kept, stopped at once. */
public final class ServiceGroup implements AutoCloseable {

    private static final int LAST_LINES = 15;

    private final Settings settings;
    private final Console console;
    private final Map<Service, KeptRunning> running = new EnumMap<>(Service.class);
    private final ScheduledExecutorService logKeeper = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("log-keeper").factory());

    public ServiceGroup(Settings settings, Console console) {
        this.settings = settings;
        this.console = console;
    }

    /** Starts all four; none of them waits for another. */
    public void start(Path publicKey, boolean demo) throws CannotStart, IOException {
        var environment = ServiceEnvironment.of(settings, publicKey, demo);
        for (var service : Service.values()) {
            if (!Files.exists(service.artifact(settings.project()))) {
                throw new CannotStart(service.title() + " is not built; ./holdfast up builds it.");
            }
            log(service).rotate();
            running.put(service, KeptRunning.start(new ServiceChild(service, settings, environment), console));
        }
    }

    /** Returns when every service is ready. */
    public void awaitReady() throws CannotStart, IOException, InterruptedException {
        var began = console.now();
        var waiting = new ArrayList<>(running.keySet());
        try (var probe = new HealthProbe()) {
            while (!waiting.isEmpty()) {
                for (var service : List.copyOf(waiting)) {
                    refuseDeath(service);
                    if (probe.ask(settings.ports().url(service.listener())) instanceof Readiness.Ready) {
                        waiting.remove(service);
                        console.say(line(service, began));
                    }
                }
                refuseLateness(waiting, began);
                TimeUnit.MILLISECONDS.sleep(150);
            }
        }
    }

    /** From now on a service that dies is started again, and logs are kept from growing without end. */
    public void keep() {
        running.values().forEach(KeptRunning::keep);
        var unused = logKeeper.scheduleWithFixedDelay(this::trimLogs, 1, 1, TimeUnit.MINUTES);
    }

    @Override
    public void close() throws IOException {
        logKeeper.shutdownNow();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var service : running.values()) {
                threads.execute(() -> stop(service));
            }
        }
    }

    private void stop(KeptRunning service) {
        try {
            service.close();
        } catch (IOException failure) {
            console.report(service.name() + " could not be stopped in an orderly way: " + failure.getMessage());
        }
    }

    private void refuseDeath(Service service) throws CannotStart, IOException {
        var process = running.get(service);
        if (process != null && !process.isAlive()) {
            log(service).tail(LAST_LINES).forEach(line -> console.say("    | " + LogLine.forPeople(line)));
            throw new CannotStart(service.title() + " ended while it started (" + Ending.of(process.exitCode())
                    + "); its log is " + log(service).path() + ".");
        }
    }

    private void refuseLateness(List<Service> waiting, Instant began) throws CannotStart {
        if (!waiting.isEmpty() && Duration.between(began, console.now()).compareTo(settings.patience()) > 0) {
            var names = String.join(", ", waiting.stream().map(Service::title).toList());
            throw new CannotStart("Not ready after " + settings.patience().toSeconds() + " s: " + names + "; see "
                    + settings.home().logs() + ", or allow more time with HOLDFAST_START_TIMEOUT (seconds).");
        }
    }

    private String line(Service service, Instant began) {
        return Started.line(service.title(), settings.ports().of(service.listener()), began, console.now());
    }

    private LogFile log(Service service) {
        return new LogFile(settings.home().log(service.title()));
    }

    private void trimLogs() {
        for (var service : Service.values()) {
            try {
                log(service).rotateWhenLarge();
            } catch (IOException failure) {
                console.report("the log of " + service.title() + " could not be rotated: " + failure.getMessage());
            }
        }
    }
}
