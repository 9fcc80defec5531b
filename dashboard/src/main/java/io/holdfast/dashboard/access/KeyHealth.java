package io.holdfast.dashboard.access;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/**
 * Ready means that people can sign in: the key that tokens are verified with is there. A key that an identity provider
 * serves is not asked for, since a neighbour's outage must not take the dashboard out.
 */
@Readiness
class KeyHealth implements HealthCheck {

    private final KeyConfig config;

    KeyHealth(KeyConfig config) {
        this.config = config;
    }

    @Override
    public HealthCheckResponse call() {
        var location = config.keyLocation();
        return HealthCheckResponse.named("token verification key")
                .status(isServed(location) || Files.isReadable(file(location)))
                .withData("location", location)
                .build();
    }

    static boolean isServed(String location) {
        return location.startsWith("http://") || location.startsWith("https://");
    }

    static Path file(String location) {
        return location.startsWith("file:") ? Path.of(URI.create(location)) : Path.of(location);
    }
}
