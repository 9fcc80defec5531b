package io.holdfast.control.assess;

import io.holdfast.contracts.Status;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** The judgement of one control over its population, out of how many subjects are in which status. */
public final class EvaluationPolicy {

    private static final Map<Status, String> IN_WORDS = new EnumMap<>(Map.of(
            Status.NOT_SATISFIED, "do not hold",
            Status.STALE, "have only old evidence",
            Status.NO_DATA, "never had evidence",
            Status.INCONCLUSIVE, "could not be decided",
            Status.EXEMPT, "are exempt",
            Status.SATISFIED, "hold"));

    private EvaluationPolicy() {}

    /**
     * The worst status that more than the tolerated share of the population is in, worse ones counted along. Exempt
     * subjects neither help nor hurt. An empty population is no data, never a pass.
     *
     * @param tolerance the share (0 to 1) that may be broken while the control still holds
     */
    public static Status status(Map<Status, Long> counts, double tolerance) {
        var population = population(counts);
        if (population == 0) {
            return Status.NO_DATA;
        }
        var judged = population - count(counts, Status.EXEMPT);
        if (judged == 0) {
            return Status.EXEMPT;
        }
        var tolerated = count(counts, Status.SATISFIED) == 0 ? 0 : tolerance * judged;
        var atLeastSoBad = 0L;
        for (var status : Status.values()) {
            if (status.isBroken()) {
                atLeastSoBad += count(counts, status);
                if (atLeastSoBad > tolerated) {
                    return status;
                }
            }
        }
        return Status.SATISFIED;
    }

    public static String reason(Map<Status, Long> counts, double tolerance) {
        var population = population(counts);
        if (population == 0) {
            return "no asset is in this control's population";
        }
        var parts = Arrays.stream(Status.values())
                .filter(status -> count(counts, status) > 0)
                .map(status -> count(counts, status) + " " + IN_WORDS.get(status))
                .collect(Collectors.joining(", "));
        var tolerated =
                tolerance > 0 ? String.format(Locale.ROOT, " (up to %s %% may be broken)", plain(tolerance * 100)) : "";
        return "of " + population + (population == 1 ? " subject: " : " subjects: ") + parts + tolerated;
    }

    public static long population(Map<Status, Long> counts) {
        return counts.values().stream().mapToLong(Long::longValue).sum();
    }

    /** How many subjects have current evidence (or need none): it is known how they are. */
    public static long judged(Map<Status, Long> counts) {
        return count(counts, Status.SATISFIED) + count(counts, Status.NOT_SATISFIED) + count(counts, Status.EXEMPT);
    }

    private static long count(Map<Status, Long> counts, Status status) {
        return counts.getOrDefault(status, 0L);
    }

    private static String plain(double number) {
        return number == Math.rint(number) ? Long.toString((long) number) : Double.toString(number);
    }
}
