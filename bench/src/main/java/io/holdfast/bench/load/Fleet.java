package io.holdfast.bench.load;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/**
 * The subjects of a made-up organisation: half are systems (backups and patches), four tenths accounts (second factor)
 * and one tenth applications (permission audits), each with the labels that put it under the catalog's controls.
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
                        .mapToObj(number -> system(prefix + "-probe", number, List.of(Signal.BACKUP)))
                        .toList());
    }

    public List<Subject> all() {
        var all = new ArrayList<>(workers);
        all.addAll(probes);
        return all;
    }

    private static Subject worker(String prefix, int number) {
        return switch (number % 10) {
            case 0, 2, 4, 6, 8 -> system(prefix, number, List.of(Signal.BACKUP, Signal.PATCHES));
            case 1, 3, 5, 7 ->
                new Subject(
                        uid(prefix, "account", number),
                        "account",
                        "{\"privileged\":\"true\",\"type\":\"human\"}",
                        List.of(Signal.AUTHENTICATION));
            default ->
                new Subject(
                        uid(prefix, "application", number),
                        "application",
                        "{\"environment\":\"production\"}",
                        List.of(Signal.PERMISSIONS));
        };
    }

    private static Subject system(String prefix, int number, List<Signal> signals) {
        return new Subject(
                uid(prefix, "system", number),
                "system",
                "{\"backup\":\"required\",\"environment\":\"production\"}",
                signals);
    }

    private static String uid(String prefix, String kind, int number) {
        return String.format(Locale.ROOT, "%s-%s-%06d", prefix, kind, number);
    }
}
