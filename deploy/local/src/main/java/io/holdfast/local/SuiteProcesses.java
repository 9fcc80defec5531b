package io.holdfast.local;

import io.holdfast.local.infra.Launch;
import io.holdfast.local.preflight.Leftovers;
import io.holdfast.local.process.LogFile;
import io.holdfast.local.process.QuietJava;
import io.holdfast.local.process.Service;
import io.holdfast.local.settings.Home;
import io.holdfast.local.settings.Listener;
import io.holdfast.local.settings.Ports;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/** The processes of one started suite, and what can be done to them from outside. */
final class SuiteProcesses {

    private final Home home;
    private final Process supervisor;

    private SuiteProcesses(Home home, Process supervisor) {
        this.home = home;
        this.supervisor = supervisor;
    }

    static SuiteProcesses launch(Path project, Home home, Ports ports, Map<String, String> environment)
            throws IOException {
        var log = new LogFile(home.log("holdfast"));
        Files.createDirectories(home.logs());
        log.rotate();
        var builder = new ProcessBuilder(Launch.detached().of(command(project)))
                .redirectErrorStream(true)
                .redirectOutput(log.path().toFile());
        builder.environment().put("HOLDFAST_HOME", home.directory().toString());
        builder.environment().putAll(environment);
        for (var listener : Listener.values()) {
            builder.environment().put(listener.variable(), Integer.toString(ports.of(listener)));
        }
        return new SuiteProcesses(home, builder.start());
    }

    boolean isAlive() {
        return supervisor.isAlive();
    }

    /** The suite greets when it has taken over the watch of everything. */
    boolean awaitGreeting(Duration patience) throws IOException, InterruptedException {
        var deadline = System.nanoTime() + patience.toNanos();
        while (supervisor.isAlive() && System.nanoTime() < deadline) {
            if (Files.readString(home.log("holdfast")).contains("Ctrl-C stops everything")) {
                return true;
            }
            TimeUnit.MILLISECONDS.sleep(100);
        }
        return false;
    }

    void killService(Service service) throws IOException, InterruptedException {
        var note = Leftovers.living(Leftovers.note(home, service.title()))
                .orElseThrow(() -> new IllegalStateException(service.title() + " does not run"));
        kill(List.of(note));
    }

    void killPostgres() throws IOException, InterruptedException {
        kill(postgres());
    }

    void killSupervisor() {
        kill(List.of(supervisor.toHandle()));
    }

    void killEverything() throws IOException, InterruptedException {
        var all = new ArrayList<ProcessHandle>();
        all.add(supervisor.toHandle());
        all.addAll(supervisor.descendants().toList());
        kill(all);
    }

    /** The port stays taken meanwhile, so that the server cannot come back. */
    Outage takePostgresAway(int port) throws IOException, InterruptedException {
        // Not awaited: the suite starts a dead server again after a second, and this must be quicker.
        postgres().forEach(ProcessHandle::destroyForcibly);
        var deadline = System.nanoTime() + Duration.ofSeconds(5).toNanos();
        while (true) {
            try {
                return DeadEnd.at(port);
            } catch (IOException notYetFree) {
                if (System.nanoTime() > deadline) {
                    throw new IllegalStateException("PostgreSQL's port does not become free", notYetFree);
                }
                TimeUnit.MILLISECONDS.sleep(5);
            }
        }
    }

    /** The broker lives in the supervisor's process. */
    Outage freeze() throws IOException, InterruptedException {
        signal("STOP");
        return () -> {
            try {
                signal("CONT");
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
            }
        };
    }

    void stop(Duration patience) throws InterruptedException {
        supervisor.destroy();
        if (!supervisor.waitFor(patience.toMillis(), TimeUnit.MILLISECONDS)) {
            supervisor.destroyForcibly();
            throw new IllegalStateException("the suite did not stop within " + patience.toSeconds() + " s");
        }
    }

    private List<ProcessHandle> postgres() throws IOException {
        var lines = Files.readAllLines(home.postgres().resolve("data/postmaster.pid"));
        var postmaster = ProcessHandle.of(Long.parseLong(lines.getFirst().strip()))
                .orElseThrow(() -> new IllegalStateException("PostgreSQL does not run"));
        var all = new ArrayList<>(List.of(postmaster));
        all.addAll(postmaster.children().toList());
        return all;
    }

    private void signal(String name) throws IOException, InterruptedException {
        var kill = new ProcessBuilder("kill", "-" + name, Long.toString(supervisor.pid()))
                .inheritIO()
                .start();
        if (kill.waitFor() != 0) {
            throw new IllegalStateException("the suite's process " + supervisor.pid() + " took no signal " + name);
        }
    }

    private static void kill(List<ProcessHandle> processes) {
        processes.forEach(ProcessHandle::destroyForcibly);
        CompletableFuture.allOf(processes.stream().map(ProcessHandle::onExit).toArray(CompletableFuture<?>[]::new))
                .orTimeout(20, TimeUnit.SECONDS)
                .join();
    }

    private static List<String> command(Path project) {
        var target = project.resolve("deploy/local/target");
        var command = new ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(QuietJava.options());
        command.addAll(List.of("-Xmx768m", "-XX:+UseSerialGC", "-Dholdfast.project=" + project));
        command.addAll(List.of("-cp", target.resolve("classes") + File.pathSeparator + target.resolve("lib") + "/*"));
        command.addAll(List.of("io.holdfast.local.command.Holdfast", "up"));
        return command;
    }
}
