package io.holdfast.control.testing;

import io.holdfast.control.catalog.CatalogSource;
import io.holdfast.control.rule.Compilation;
import io.holdfast.control.rule.CompiledCatalog;
import io.holdfast.foundation.testing.TemporaryFolder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/** Builds catalogs the way users do: as YAML files. Two kinds of evidence are always there. */
public final class Catalogs {

    private static final String BACKUP_RUN = """
            kind: backup.run
            title: Backup run
            schema:
              type: object
              properties:
                outcome: {type: string}
                encrypted: {type: boolean}
                dry_run: {type: boolean}
            example: {outcome: success}
            """;

    private static final String CERTIFICATE = """
            kind: certificate.status
            title: Certificate
            collection: attested
            schema:
              type: object
              properties:
                trusted: {type: boolean}
                expires_at: {type: string, format: date-time}
            example: {trusted: true}
            """;

    private final Map<String, String> files = new LinkedHashMap<>();

    private Catalogs() {
        files.put("kinds/backup.run.yaml", BACKUP_RUN);
        files.put("kinds/certificate.status.yaml", CERTIFICATE);
    }

    public static Catalogs catalog() {
        return new Catalogs();
    }

    /** A control over backups of systems; {@code more} are further lines of its file. */
    public Catalogs backupControl(String id, String assertion, String... more) {
        return control(id, "system", "backup.run", assertion, more);
    }

    /** A control over the certificates of systems, which are valid as long as they say. */
    public Catalogs certificateControl(String id, String... more) {
        var lines = Stream.concat(Stream.of("valid_until: timestamp(evidence.expires_at)"), Stream.of(more));
        return control(id, "system", "certificate.status", "evidence.trusted", lines.toArray(String[]::new));
    }

    private Catalogs control(String id, String assetKind, String evidenceKind, String assertion, String... more) {
        var text = new StringBuilder();
        text.append("id: ").append(id).append('\n');
        text.append("title: The control ").append(id).append('\n');
        text.append("severity: high\n");
        var population = "{kind: " + assetKind + "}";
        var evidence = "{kind: " + evidenceKind + "}";
        for (var line : more) {
            if (line.startsWith("population.where: ")) {
                population = "{kind: " + assetKind + ", where: \"" + line.substring(18) + "\"}";
            } else if (line.startsWith("evidence.where: ")) {
                evidence = "{kind: " + evidenceKind + ", where: \"" + line.substring(16) + "\"}";
            } else {
                text.append(line).append('\n');
            }
        }
        text.append("population: ").append(population).append('\n');
        text.append("evidence: ").append(evidence).append('\n');
        text.append("assert: \"").append(assertion).append("\"\n");
        files.put("controls/" + id + ".yaml", text.toString());
        return this;
    }

    /** A declaration with one measure that the given controls serve. */
    public Catalogs measure(String id, String... controls) {
        files.put("declarations/" + id + ".yaml", """
                id: declaration-%s
                title: Declared measures
                document: Measures, version 1
                language: en
                measures:
                  - id: %s
                    section: Backup
                    type: technical
                    text: Backups are made.
                    controls: [%s]
                """.formatted(id, id, String.join(", ", controls)));
        return this;
    }

    /** What one of the files says. */
    public String text(String file) {
        return Objects.requireNonNull(files.get(file), file);
    }

    public CompiledCatalog compile() {
        return switch (CompiledCatalog.compile(CatalogSource.read(write()))) {
            case Compilation.Compiled(var catalog) -> catalog;
            case Compilation.Refused(var errors) -> throw new IllegalStateException("refused: " + errors);
        };
    }

    /** The directory that the catalog was written to. */
    public Path write() {
        try {
            var directory = TemporaryFolder.named("catalog");
            for (var folder : new String[] {"kinds", "controls", "declarations"}) {
                Files.createDirectories(directory.resolve(folder));
            }
            for (var file : files.entrySet()) {
                Files.writeString(directory.resolve(file.getKey()), file.getValue());
            }
            return directory;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
