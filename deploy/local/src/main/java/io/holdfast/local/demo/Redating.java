package io.holdfast.local.demo;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Makes a tool's output of some day one of today. Every time in it moves by the same distance, so that what lay between two
 * of them still lies between them; only the dates on which vulnerabilities became known may move by another one, since
 * they are no part of the run. The ids of stored snapshots change with the time, as a new run has new ones.
 */
final class Redating {

    private static final Pattern TIME = Pattern.compile("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d(?:\\.\\d+)?Z");
    private static final Pattern SNAPSHOT = Pattern.compile("(?<=\"snapshot_id\":\")[0-9a-f]{64}(?=\")");
    private static final Pattern PUBLICATION = Pattern.compile("\"(PublishedDate|LastModifiedDate)\"");
    private static final Pattern RUN = Pattern.compile("\"(CreatedAt|time|backup_end)\"\\s*:\\s*\"([^\"]+)\"");

    private Redating() {}

    /** The output as a run that ended at {@code end} would have printed it. A text without times stays as it is. */
    static String to(Instant end, String output) {
        var ran = runTime(output);
        if (ran.isEmpty()) {
            return output;
        }
        var moved = moveLines(output, Duration.between(ran.get(), end), line -> !isPublication(line));
        return SNAPSHOT.matcher(moved).replaceAll(id -> newId(id, end));
    }

    /** Moves the publication dates so that the oldest is {@code days} before {@code end}. */
    static String publishedBefore(Instant end, int days, String output) {
        return output.lines()
                .filter(line -> line.contains("\"PublishedDate\""))
                .flatMap(line -> TIME.matcher(line).results())
                .map(found -> Instant.parse(found.group()))
                .min(Comparator.naturalOrder())
                .map(oldest -> Duration.between(oldest, end.minus(Duration.ofDays(days))))
                .map(distance -> moveLines(output, distance, Redating::isPublication))
                .orElse(output);
    }

    /** When the tool ran: the latest of the times by which the known tools say it. */
    static Optional<Instant> runTime(String output) {
        return RUN.matcher(output)
                .results()
                .map(found -> Instant.parse(found.group(2)))
                .max(Comparator.naturalOrder());
    }

    private static boolean isPublication(String line) {
        return PUBLICATION.matcher(line).find();
    }

    private static String moveLines(String output, Duration distance, Predicate<String> which) {
        return output.lines()
                .map(line -> which.test(line) ? move(line, distance) : line)
                .collect(Collectors.joining("\n", "", "\n"));
    }

    private static String move(String line, Duration distance) {
        return TIME.matcher(line)
                .replaceAll(found -> Instant.parse(found.group()).plus(distance).toString());
    }

    private static String newId(MatchResult id, Instant end) {
        var text = Long.toHexString(end.getEpochSecond()) + Integer.toHexString(end.getNano());
        return text + id.group().substring(text.length());
    }
}
