package io.holdfast.local.preflight;

import io.holdfast.local.settings.CannotStart;
import io.holdfast.local.settings.Home;
import io.holdfast.local.settings.Listener;
import io.holdfast.local.settings.Ports;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.HashMap;
import java.util.Optional;
import java.util.Properties;

/**
 * What a running suite tells the other commands about itself.
 *
 * @param demo whether it runs with the demo organisation
 */
public record SuiteNote(long pid, Instant since, Ports ports, boolean demo) {

    static Path file(Home home) {
        return home.run().resolve("suite.properties");
    }

    /** Written whole or not at all. */
    public void write(Home home) throws IOException {
        var properties = new Properties();
        properties.setProperty("pid", Long.toString(pid));
        properties.setProperty("since", since.toString());
        properties.setProperty("demo", Boolean.toString(demo));
        ports.writeTo(properties);
        var draft = home.run().resolve("suite.properties.new");
        try (var writer = Files.newBufferedWriter(draft)) {
            properties.store(writer, null);
        }
        Files.move(draft, file(home), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    /** The note in {@code home}; a broken one counts as none. It says nothing about whether its writer still lives. */
    public static Optional<SuiteNote> read(Home home) throws IOException {
        if (!Files.exists(file(home))) {
            return Optional.empty();
        }
        var properties = new Properties();
        try (var reader = Files.newBufferedReader(file(home))) {
            properties.load(reader);
            var environment = new HashMap<String, String>();
            for (var listener : Listener.values()) {
                environment.put(listener.variable(), properties.getProperty(listener.variable(), ""));
            }
            return Optional.of(new SuiteNote(
                    Long.parseLong(properties.getProperty("pid", "")),
                    Instant.parse(properties.getProperty("since", "")),
                    Ports.from(environment),
                    Boolean.parseBoolean(properties.getProperty("demo"))));
        } catch (NumberFormatException | DateTimeParseException | CannotStart broken) {
            return Optional.empty();
        }
    }
}
