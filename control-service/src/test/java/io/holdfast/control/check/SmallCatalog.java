package io.holdfast.control.check;

import static java.util.Objects.requireNonNull;

import io.holdfast.control.catalog.CatalogFiles;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;

/** A catalog of one control, in order and wholly tested, for tests to spoil. */
final class SmallCatalog {

    static final String KIND = "kinds/backup.run.yaml";
    static final String CONTROL = "controls/backup-recent.yaml";
    static final String TEST = "controls/backup-recent.test.yaml";
    static final String DECLARATION = "declarations/acme.yaml";

    private final Map<String, String> files = new LinkedHashMap<>();

    SmallCatalog() {
        files.put(KIND, """
                kind: backup.run
                title: Backup run
                sources: [restic]
                traps:
                  - {id: dry-run, title: A dry run stores nothing}
                schema:
                  type: object
                  required: [outcome]
                  properties:
                    outcome: {type: string, enum: [success, failure], description: How it ended.}
                    bytes: {type: integer, minimum: 0, description: 'What is stored, in bytes.'}
                    dry_run: {type: boolean, description: Whether it only pretended.}
                    finished_at: {type: string, format: date-time, description: When it ended.}
                    examined: {type: integer, x-holdfast: examined, description: Files looked at.}
                    error: {type: string, x-holdfast: error, description: Why it could not look.}
                example: {outcome: success, bytes: 10}
                """);
        files.put(CONTROL, """
                id: backup-recent
                title: Every system has a recent backup
                severity: high
                population: {kind: system, where: "asset.labels.backup == 'required'"}
                evidence: {kind: backup.run, where: '!has(evidence.dry_run) || !evidence.dry_run'}
                assert: evidence.outcome == 'success' && evidence.bytes > 0
                fresh_for: 26h
                """);
        files.put(TEST, """
                control: backup-recent
                asset: {labels: {backup: required}}
                evidence: {outcome: success, bytes: 4096}
                tests:
                  - name: a success holds for a day
                    steps:
                      - evidence: {}
                        expect: SATISFIED
                      - at: 26h
                        expect: {status: STALE, cause: DEADLINE, transition: {from: SATISFIED}}
                  - name: a failure breaks it
                    steps:
                      - evidence: {outcome: failure}
                        expect: {status: NOT_SATISFIED, reason: outcome is 'failure'}
                  - name: nothing was stored
                    steps:
                      - evidence: {bytes: 0}
                        expect: {status: NOT_SATISFIED, reason: bytes is 0}
                  - name: silence
                    steps:
                      - expect: {status: NO_DATA, cause: ASSET, transition: {from: null}}
                  - name: nothing was counted
                    steps:
                      - evidence: {bytes: null}
                        expect: {status: INCONCLUSIVE, reason: evidence.bytes}
                  - name: a dry run stores nothing
                    trap: dry-run
                    steps:
                      - evidence: {}
                      - at: 1h
                        evidence: {dry_run: true}
                        expect: {status: SATISFIED, transition: none}
                  - name: a system that needs none
                    asset: {labels: {backup: none}}
                    steps:
                      - expect: {not_covered: true}
                """);
        files.put(DECLARATION, """
                id: acme
                title: Measures of ACME
                document: Annex 2
                language: en
                measures:
                  - {id: acme-1, section: 1 Backups, type: technical, text: Backups, controls: [backup-recent]}
                """);
    }

    SmallCatalog with(String file, String text) {
        files.put(file, text);
        return this;
    }

    SmallCatalog without(String file) {
        files.remove(file);
        return this;
    }

    /** The same with another text in place of one that is there. */
    SmallCatalog replacing(String file, String text, String other) {
        var before = text(file);
        if (!before.contains(text)) {
            throw new IllegalArgumentException("'" + text + "' is not in " + file);
        }
        return with(file, before.replace(text, other));
    }

    SmallCatalog adding(String file, String lines) {
        return with(file, text(file) + lines);
    }

    /** One more test, whose name is {@code another}, with these lines from {@code steps} on. */
    SmallCatalog test(String lines) {
        return adding(TEST, "  - name: another\n" + lines.indent(4));
    }

    String text(String file) {
        return requireNonNull(files.get(file), file);
    }

    Map<String, String> files() {
        return Map.copyOf(files);
    }

    Report check() {
        return Check.of(CatalogFiles.of(files)).report();
    }

    /** Every error and failure as it is printed. */
    Stream<String> complaints() {
        var report = check();
        return Stream.concat(
                report.errors().stream().map(Object::toString),
                report.tests().failed().stream().map(Object::toString));
    }
}
