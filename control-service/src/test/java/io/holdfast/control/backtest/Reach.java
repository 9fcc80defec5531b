package io.holdfast.control.backtest;

import io.holdfast.control.assess.Evidence;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;

/** What {@code /v1/evidence/export?standing=true&from=} leaves out. */
final class Reach {

    private Reach() {}

    static void keep(List<EvidenceLine> evidence, Instant earliest) {
        var standing = new HashMap<String, EvidenceLine>();
        var newest = Comparator.comparing(Reach::time).thenComparing(EvidenceLine::sequence);
        evidence.stream()
                .filter(each -> isBefore(each, earliest))
                .forEach(each -> standing.merge(
                        each.subject(), each, (one, other) -> newest.compare(one, other) > 0 ? one : other));
        var sequences = new HashSet<Long>();
        standing.values().forEach(each -> sequences.add(each.sequence()));
        evidence.removeIf(each -> isBefore(each, earliest) && !sequences.contains(each.sequence()));
    }

    private static boolean isBefore(EvidenceLine line, Instant instant) {
        return time(line).isBefore(instant) && line.recordedAt().isBefore(instant);
    }

    private static Instant time(EvidenceLine line) {
        try {
            return Evidence.read(line.event()).time();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
