package io.holdfast.bench.suite;

import java.net.URI;
import java.nio.file.Path;
import java.util.List;

/**
 * Where a running suite is found.
 *
 * @param kafka bootstrap servers
 * @param token a bearer token that may send evidence for every source and read everything
 * @param processes the services, the database server, the broker and this process, which is the load
 * @param catalog what it judges by, for measures that change it
 * @param folders what the suite writes
 */
public record RunningSuite(
        String kafka,
        URI evidence,
        URI control,
        URI alerting,
        URI dashboard,
        Databases databases,
        String token,
        List<SuiteProcess> processes,
        CatalogCopy catalog,
        Folders folders) {

    /** JDBC URLs that carry their user. */
    public record Databases(String evidence, String control, String alerting) {}

    /** Folders by who writes them; {@code home} holds all of them. */
    public record Folders(Path home, Path kafka, Path streams, Path postgres) {}

    public RunningSuite {
        processes = List.copyOf(processes);
    }
}
