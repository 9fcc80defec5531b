package io.holdfast.local.command;

import io.holdfast.local.preflight.Lock;
import io.holdfast.local.preflight.SuiteNote;
import io.holdfast.local.process.HealthProbe;
import io.holdfast.local.process.Readiness;
import io.holdfast.local.process.Service;
import io.holdfast.local.settings.Listener;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

/** Says what runs. The exit code is 0 only when all of it is ready. */
@Command(name = "status", description = "Says what runs, since when and whether it is ready.")
final class Status implements Callable<Integer> {

    @Override
    public Integer call() throws Exception {
        var home = Holdfast.settings().home();
        var note = Lock.isHeld(home) ? SuiteNote.read(home) : Optional.<SuiteNote>empty();
        if (note.isEmpty()) {
            System.out.println("Holdfast is not running over " + home.directory() + ".");
            return 1;
        }
        var code = describe(note.get());
        PostureLine.ask(note.get().ports().url(Listener.CONTROL), home).ifPresent(System.out::println);
        return code;
    }

    private static int describe(SuiteNote note) throws InterruptedException {
        System.out.println(
                "Holdfast runs since " + note.since() + " (process " + note.pid() + (note.demo() ? ", demo)" : ")"));
        var allReady = true;
        for (var server : new Listener[] {Listener.POSTGRES, Listener.KAFKA}) {
            var answers = Connection.accepted(note.ports().of(server));
            allReady &= answers;
            print(server.title(), note.ports().of(server), answers ? "answers" : "does not answer");
        }
        try (var probe = new HealthProbe()) {
            for (var service : Service.values()) {
                var readiness = probe.ask(note.ports().url(service.listener()));
                allReady &= readiness instanceof Readiness.Ready;
                print(service.title(), note.ports().of(service.listener()), words(readiness));
            }
        }
        return allReady ? 0 : 1;
    }

    private static void print(String name, int port, String words) {
        System.out.printf(Locale.ROOT, "  %-18s 127.0.0.1:%-6d %s%n", name, port, words);
    }

    private static String words(Readiness readiness) {
        return switch (readiness) {
            case Readiness.Ready() -> "ready";
            case Readiness.NotReady(String checks) -> "not ready: " + checks;
            case Readiness.Unreachable() -> "does not answer";
        };
    }
}
