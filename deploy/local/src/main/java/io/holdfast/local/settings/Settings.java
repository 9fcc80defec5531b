package io.holdfast.local.settings;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What the environment says about one run.
 *
 * @param project where the modules, the catalog and the built artifacts are
 * @param java the Java that runs the services: the one that runs this process
 * @param catalog the folder of declarations, controls and kinds
 * @param patience how long the services may take to become ready
 * @param serviceOptions options for each service's Java
 */
public record Settings(
        Path project, Home home, Ports ports, Path java, Path catalog, Duration patience, String serviceOptions) {

    private static final Duration DEFAULT_PATIENCE = Duration.ofMinutes(5);
    private static final String DEFAULT_SERVICE_OPTIONS = "-Xmx512m -XX:+UseSerialGC";

    public static Settings from(Path project, Map<String, String> environment) throws CannotStart {
        var root = project.toAbsolutePath().normalize();
        return new Settings(
                root,
                new Home(root.resolve(environment.getOrDefault("HOLDFAST_HOME", ".holdfast"))),
                Ports.from(environment),
                Path.of(System.getProperty("java.home"), "bin", "java"),
                root.resolve(environment.getOrDefault("HOLDFAST_CATALOG", "catalog")),
                patience(environment.get("HOLDFAST_START_TIMEOUT")),
                environment.getOrDefault("HOLDFAST_SERVICE_JAVA_OPTIONS", DEFAULT_SERVICE_OPTIONS));
    }

    private static Duration patience(@Nullable String seconds) throws CannotStart {
        if (seconds == null || seconds.isBlank()) {
            return DEFAULT_PATIENCE;
        }
        try {
            return Duration.ofSeconds(Long.parseLong(seconds.strip()));
        } catch (NumberFormatException notNumber) {
            throw new CannotStart(
                    "HOLDFAST_START_TIMEOUT is '" + seconds + "', but it is a number of seconds.", notNumber);
        }
    }
}
