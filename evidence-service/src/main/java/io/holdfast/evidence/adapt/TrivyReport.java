package io.holdfast.evidence.adapt;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a report says about packages, in whichever form it came: the present one (schema version 2), the array of Trivy
 * before 0.20, or the {@code null} that those printed when they found nothing to examine.
 *
 * @param artifact what was scanned
 * @param operatingSystem family and version
 * @param endOfLife whether the operating system no longer gets updates; null for what is no operating system
 */
record TrivyReport(
        @Nullable String artifact,
        @Nullable Instant createdAt,
        @Nullable String tool,
        @Nullable String operatingSystem,
        @Nullable Boolean endOfLife,
        List<Result> results) {

    private static final int SCHEMA_VERSION = 2;
    private static final Set<String> PACKAGE_CLASSES = Set.of("os-pkgs", "lang-pkgs");

    /**
     * The packages of one kind in one place.
     *
     * @param listed how many packages are listed, vulnerable or not; 0 without {@code --list-all-pkgs}
     */
    record Result(long listed, List<Vulnerability> vulnerabilities) {}

    /**
     * @param item the installed package: an update of it is one update, however many vulnerabilities it closes
     * @param fixed whether there is a version without the vulnerability
     */
    record Vulnerability(
            List<String> item,
            boolean fixed,
            boolean critical,
            @Nullable Instant published) {}

    static TrivyReport read(JsonNode root, Flaws flaws) {
        if (root.isNull()) {
            return legacy(List.of());
        }
        if (root.isArray()) {
            var targets = Fields.each(root, "body", flaws);
            if (targets.isEmpty()) {
                flaws.add("body", "must hold at least one result");
            }
            return legacy(packages(targets, flaws));
        }
        return Fields.of(root, "body", flaws)
                .map(report -> present(report, flaws))
                .orElseGet(() -> legacy(List.of()));
    }

    private static TrivyReport legacy(List<Result> results) {
        return new TrivyReport(null, null, null, null, null, results);
    }

    private static TrivyReport present(Fields report, Flaws flaws) {
        checkVersion(report);
        var system = report.optionalObject("Metadata").flatMap(metadata -> metadata.optionalObject("OS"));
        return new TrivyReport(
                report.text("ArtifactName"),
                report.optionalInstant("CreatedAt").orElse(null),
                report.optionalObject("Trivy")
                        .flatMap(trivy -> trivy.optionalText("Version"))
                        .map(version -> "trivy " + version)
                        .orElse(null),
                system.map(TrivyReport::nameOf).orElse(null),
                // Trivy leaves EOSL out when it is false.
                system.map(os -> os.optionalFlag("EOSL").orElse(false)).orElse(null),
                packages(report.objects("Results"), flaws));
    }

    private static void checkVersion(Fields report) {
        var schema = report.count("SchemaVersion");
        if (report.has("SchemaVersion") && schema != SCHEMA_VERSION) {
            report.flaw("SchemaVersion", "must be %d, the only one that is known".formatted(SCHEMA_VERSION));
        }
    }

    private static String nameOf(Fields system) {
        return system.optionalText("Family").orElse("unknown")
                + system.optionalText("Name").map(name -> " " + name).orElse("");
    }

    private static List<Result> packages(List<Fields> targets, Flaws flaws) {
        var results = new ArrayList<Result>();
        for (var target : targets) {
            if (isAboutPackages(target)) {
                results.add(result(target));
            }
        }
        if (results.isEmpty() && !targets.isEmpty()) {
            flaws.add(
                    "body.Results",
                    "holds no result about packages, only about %s: that says nothing about updates"
                            .formatted(String.join(", ", classes(targets))));
        }
        return results;
    }

    /** A result of before 0.20 has no class, and then was always about packages. */
    private static boolean isAboutPackages(Fields target) {
        target.text("Target");
        var known = target.has("Type") || target.has("Vulnerabilities") || target.has("Class");
        if (!known) {
            target.flaw("Type", "is missing");
        }
        return target.optionalText("Class").map(PACKAGE_CLASSES::contains).orElse(true);
    }

    private static List<String> classes(List<Fields> targets) {
        return targets.stream()
                .flatMap(target -> target.optionalText("Class").stream())
                .distinct()
                .sorted()
                .toList();
    }

    private static Result result(Fields target) {
        var vulnerabilities = target.objects("Vulnerabilities").stream()
                .map(vulnerability -> vulnerability(target.text("Target"), vulnerability))
                .toList();
        return new Result(target.objects("Packages").size(), vulnerabilities);
    }

    private static Vulnerability vulnerability(String target, Fields vulnerability) {
        vulnerability.text("VulnerabilityID");
        var item = List.of(
                target,
                vulnerability.value("PkgPath").map(JsonNode::asText).orElse(""),
                vulnerability.text("PkgName"),
                vulnerability.value("InstalledVersion").map(JsonNode::asText).orElse(""));
        Optional<String> fix = vulnerability.value("FixedVersion").map(JsonNode::asText);
        return new Vulnerability(
                item,
                fix.filter(version -> !version.isBlank()).isPresent(),
                vulnerability
                        .optionalText("Severity")
                        .filter("CRITICAL"::equals)
                        .isPresent(),
                vulnerability.optionalInstant("PublishedDate").orElse(null));
    }
}
