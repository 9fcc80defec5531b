package io.holdfast.bench.load;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/**
 * The subjects of a made-up organisation: half are systems with backups and patches, four tenths accounts with a second
 * factor, one tenth systems with permission audits and patches. Each has the labels that put it under the catalog's
 * controls, and sends what those controls ask for.
 *
 * @param workers send the events of the throughput measures and the background
 * @param probes systems that nobody else speaks of: the latency measure breaks each of them once
 */
public record Fleet(List<Subject> workers, List<Subject> probes) {

    public Fleet {
        workers = List.copyOf(workers);
        probes = List.copyOf(probes);
    }

    /** A fleet of which every name begins with {@code prefix}, so that several fleets can live in one suite. */
    public static Fleet of(String prefix, int workers, int probes) {
        return new Fleet(
                IntStream.range(0, workers)
                        .mapToObj(number -> worker(prefix, number))
                        .toList(),
                IntStream.range(0, probes)
                        .mapToObj(number -> probe(prefix, number))
                        .toList());
    }

    public List<Subject> all() {
        var all = new ArrayList<>(workers);
        all.addAll(probes);
        return all;
    }

    private static Subject worker(String prefix, int number) {
        return switch (number % 10) {
            case 0, 2, 4, 6, 8 ->
                backedUp(prefix, number, List.of(Signal.BACKUP, Signal.PATCHES), List.of(Signal.BACKUP_CHECK));
            case 1, 3, 5, 7 ->
                new Subject(
                        uid(prefix, "account", number),
                        "account",
                        "{\"enabled\":\"true\",\"privileged\":\"true\"}",
                        List.of(Signal.AUTHENTICATION),
                        List.of());
            default ->
                new Subject(
                        uid(prefix, "application", number),
                        "system",
                        "{\"permission_audit\":\"required\",\"site\":\"zrh-1\"}",
                        List.of(Signal.PERMISSIONS, Signal.PATCHES),
                        List.of());
        };
    }

    private static Subject probe(String prefix, int number) {
        return backedUp(
                prefix + "-probe", number, List.of(Signal.BACKUP), List.of(Signal.PATCHES, Signal.BACKUP_CHECK));
    }

    private static Subject backedUp(String prefix, int number, List<Signal> signals, List<Signal> rare) {
        return new Subject(
                uid(prefix, "system", number), "system", "{\"backup\":\"required\",\"site\":\"zrh-1\"}", signals, rare);
    }

    private static String uid(String prefix, String kind, int number) {
        return String.format(Locale.ROOT, "%s-%s-%06d", prefix, kind, number);
    }
}
