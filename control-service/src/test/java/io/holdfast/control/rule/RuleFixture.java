package io.holdfast.control.rule;

import io.holdfast.contracts.Asset;
import io.holdfast.contracts.EvidenceEvent;
import io.holdfast.control.catalog.CatalogError;
import io.holdfast.control.catalog.CatalogFolder;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** Rules, evidence and assets that read as sentences. */
final class RuleFixture {

    static final Instant NOON = Instant.parse("2026-11-22T12:00:00Z");

    private RuleFixture() {}

    /** The rule of a control with these lines in place of the fixture's own assertion, filters and params. */
    static CompiledRule rule(String lines) {
        return switch (compile(lines)) {
            case Compilation.Compiled(var catalog) ->
                catalog.rule("backup-recent").orElseThrow();
            case Compilation.Refused(var errors) -> throw new IllegalStateException(errors.toString());
        };
    }

    static List<CatalogError> errors(String lines) {
        return switch (compile(lines)) {
            case Compilation.Compiled(var catalog) -> List.of();
            case Compilation.Refused(var errors) -> errors;
        };
    }

    private static Compilation compile(String lines) {
        var control = """
                id: backup-recent
                title: A promise
                severity: high
                """;
        var population = lines.contains("population:") ? "" : "population: {kind: system}\n";
        var evidence = lines.contains("evidence:\n") ? "" : "evidence: {kind: backup.run}\n";
        var assertion = lines.contains("assert:") ? "" : "assert: 'true'\n";
        return CompiledCatalog.compile(CatalogFolder.inOrder()
                .with("controls/backup-recent.yaml", control + population + evidence + assertion + lines)
                .read());
    }

    static EvidenceEvent backup(Map<String, Object> data) {
        return evidence("backup.run", data);
    }

    static EvidenceEvent evidence(String kind, Map<String, Object> data) {
        return new EvidenceEvent("e-1", "cron", kind, "db01", NOON, null, null, null, data, Map.of("site", "zrh"));
    }

    static Asset system(Map<String, String> labels) {
        return asset("system", Asset.Criticality.MEDIUM, labels);
    }

    static Asset asset(String kind, Asset.Criticality criticality, Map<String, String> labels) {
        return new Asset(
                "db01", kind, "Database", null, criticality, labels, "fleet", Asset.State.ACTIVE, Instant.EPOCH, 1);
    }
}
