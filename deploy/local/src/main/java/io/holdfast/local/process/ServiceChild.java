package io.holdfast.local.process;

import io.holdfast.local.infra.Launch;
import io.holdfast.local.preflight.Leftovers;
import io.holdfast.local.preflight.ProcessNote;
import io.holdfast.local.settings.Settings;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** One service as a Java process of its own, writing to its log. */
final class ServiceChild implements Child {

    private static final long POLITE_SECONDS = 15;

    private final Service service;
    private final Settings settings;
    private final Map<String, String> environment;

    ServiceChild(Service service, Settings settings, Map<String, String> environment) {
        this.service = service;
        this.settings = settings;
        this.environment = Map.copyOf(environment);
    }

    @Override
    public String name() {
        return service.title();
    }

    @Override
    public Process launch() throws IOException {
        var builder = new ProcessBuilder(Launch.detached().of(command()))
                .directory(settings.home().directory().toFile())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(
                        settings.home().log(name()).toFile()));
        builder.environment().putAll(environment);
        var process = builder.start();
        ProcessNote.of(process.toHandle(), artifact()).write(Leftovers.note(settings.home(), name()));
        return process;
    }

    @Override
    public void end(Process process) throws IOException {
        try {
            process.destroy();
            if (!process.waitFor(POLITE_SECONDS, TimeUnit.SECONDS)) {
                process.destroyForcibly().waitFor();
            }
        } catch (InterruptedException interrupted) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
        Files.deleteIfExists(Leftovers.note(settings.home(), name()));
    }

    private List<String> command() {
        var command = new ArrayList<String>();
        command.add(settings.java().toString());
        command.addAll(QuietJava.options());
        command.addAll(List.of(settings.serviceOptions().strip().split("\\s+")));
        command.addAll(List.of("-jar", artifact()));
        return command;
    }

    private String artifact() {
        return service.artifact(settings.project()).toString();
    }
}
