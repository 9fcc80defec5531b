package io.holdfast.control.report.standing;

import io.holdfast.contracts.Status;
import io.holdfast.control.assess.EvaluationPolicy;
import java.time.Instant;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** How many subjects of a control were in which status, and since when. */
public record Tally(Map<Status, Cases> cases) {

    public static final Tally NOTHING = new Tally(Map.of());

    /**
     * The subjects in one status.
     *
     * @param earliest since when the first of them has been in it
     * @param latest since when the last of them has been in it
     * @param newestEvidence the time of the newest fact that is known of them; null when there is none
     */
    public record Cases(
            long count,
            Instant earliest,
            Instant latest,
            @Nullable Instant newestEvidence) {}

    public Tally {
        cases = Map.copyOf(cases);
    }

    /** Every status is named, also with 0. */
    public Map<Status, Long> counts() {
        var counts = new EnumMap<Status, Long>(Status.class);
        for (var status : Status.values()) {
            counts.put(
                    status,
                    Optional.ofNullable(cases.get(status)).map(Cases::count).orElse(0L));
        }
        return counts;
    }

    public long population() {
        return EvaluationPolicy.population(counts());
    }

    public long judged() {
        return EvaluationPolicy.judged(counts());
    }

    public Optional<Instant> newestEvidence() {
        return cases.values().stream()
                .map(Cases::newestEvidence)
                .filter(Objects::nonNull)
                .max(Comparator.naturalOrder());
    }

    /** A broken status has stood since its first case, a good one since the last of its cases came to it. */
    Stream<Instant> since(Status status) {
        return Stream.ofNullable(cases.get(status)).map(each -> status.isBroken() ? each.earliest() : each.latest());
    }
}
