package io.holdfast.control.catalog;

import io.holdfast.foundation.testing.TemporaryFolder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A small catalog on disk that is in order, for tests to spoil. */
public final class CatalogFolder {

    public static final String KIND = """
            kind: backup.run
            title: Backup run
            schema:
              type: object
              required: [outcome]
              properties:
                outcome: {type: string, enum: [success, warning, failure]}
                bytes: {type: integer, minimum: 0}
                share: {type: number}
                encrypted: {type: boolean}
                examined: {type: integer, x-holdfast: examined}
                error: {type: string, x-holdfast: error}
                finished_at: {type: string, format: date-time}
                paths: {type: array, items: {type: string}}
                volumes:
                  type: array
                  items: {type: object, properties: {name: {type: string}, full: {type: boolean}}}
                place: {type: object, properties: {site: {type: string}}}
                anything: {}
            example: {outcome: success, bytes: 10}
            """;

    public static final String CONTROL = """
            id: backup-recent
            title: Every system has a recent backup
            severity: high
            population:
              kind: system
              where: asset.labels.backup == 'required'
            evidence:
              kind: backup.run
              where: '!has(evidence.error)'
            assert: evidence.outcome == 'success' && evidence.bytes > param.min_bytes
            fresh_for: 26h
            for: 10m
            tolerance: 2.5%
            params: {min_bytes: 1}
            remediation: Restart the job.
            """;

    public static final String DECLARATION = """
            id: acme
            title: Measures of ACME
            document: Annex 2
            language: en
            measures:
              - id: acme-1
                section: 1 Backups
                type: technical
                text: Encrypted backups
                controls: [backup-recent]
            """;

    private final Path directory;

    private CatalogFolder(Path directory) {
        this.directory = directory;
    }

    public static CatalogFolder inOrder() {
        return new CatalogFolder(TemporaryFolder.named("catalog"))
                .with("kinds/backup.run.yaml", KIND)
                .with("controls/backup-recent.yaml", CONTROL)
                .with("declarations/acme.yaml", DECLARATION);
    }

    public CatalogFolder with(String file, String text) {
        return with(file, text.getBytes(java.nio.charset.StandardCharsets.UTF_8));
    }

    CatalogFolder with(String file, byte[] bytes) {
        try {
            var path = directory.resolve(file);
            Files.createDirectories(path.resolveSibling("."));
            Files.write(path, bytes);
            return this;
        } catch (IOException noDisk) {
            throw new UncheckedIOException(noDisk);
        }
    }

    CatalogFolder without(String file) {
        try {
            Files.delete(directory.resolve(file));
            return this;
        } catch (IOException noDisk) {
            throw new UncheckedIOException(noDisk);
        }
    }

    public CatalogDraft read() {
        return CatalogSource.read(directory);
    }
}
