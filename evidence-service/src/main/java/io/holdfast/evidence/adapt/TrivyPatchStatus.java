package io.holdfast.evidence.adapt;

import io.holdfast.evidence.adapt.TrivyReport.Result;
import io.holdfast.evidence.adapt.TrivyReport.Vulnerability;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * The patch status that follows from a report. A missing update is an installed package with at least one vulnerability
 * for which there is a fixed version.
 */
final class TrivyPatchStatus {

    private TrivyPatchStatus() {}

    static Map<String, Object> of(TrivyReport report, Instant time) {
        var vulnerabilities = report.results().stream()
                .flatMap(result -> result.vulnerabilities().stream())
                .toList();
        var examined =
                report.results().stream().mapToLong(TrivyPatchStatus::examined).sum();
        var data = new Fact.Data()
                .put("examined_packages", examined)
                .put("scanned_at", time)
                .putIfKnown("tool", Optional.ofNullable(report.tool()))
                .putIfKnown("operating_system", Optional.ofNullable(report.operatingSystem()))
                .putIfKnown("end_of_life", Optional.ofNullable(report.endOfLife()));
        // No updates are missing where nothing was examined, but that is no fact about the system.
        if (examined > 0) {
            var fixable = vulnerabilities.stream().filter(Vulnerability::fixed).toList();
            data.put("missing_security_updates", packages(fixable, any -> true))
                    .put("missing_critical_updates", packages(fixable, Vulnerability::critical))
                    .put("unfixed_vulnerabilities", vulnerabilities.size() - fixable.size())
                    .putIfKnown("oldest_missing_days", oldestDays(fixable, time));
        }
        return data.facts();
    }

    /** Without the list of all packages, those with a vulnerability are the only ones known to have been examined. */
    private static long examined(Result result) {
        return Math.max(result.listed(), packages(result.vulnerabilities(), any -> true));
    }

    private static long packages(List<Vulnerability> vulnerabilities, Predicate<Vulnerability> which) {
        return vulnerabilities.stream()
                .filter(which)
                .map(Vulnerability::item)
                .distinct()
                .count();
    }

    /**
     * Days since the oldest vulnerability that an update closes was published; the report does not say when the update
     * was. Unknown as soon as one of them has no date, because that one may be the oldest. A report may be older than
     * the database that it was made with, hence never below 0.
     */
    private static Optional<Long> oldestDays(List<Vulnerability> fixable, Instant time) {
        if (fixable.isEmpty()) {
            return Optional.of(0L);
        }
        if (fixable.stream().anyMatch(vulnerability -> vulnerability.published() == null)) {
            return Optional.empty();
        }
        return fixable.stream()
                .map(Vulnerability::published)
                .filter(Objects::nonNull)
                .min(Instant::compareTo)
                .map(oldest -> Math.max(0, Duration.between(oldest, time).toDays()));
    }
}
