package io.holdfast.control.assess;

import io.holdfast.contracts.Status;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A measure is as good as its worst control. */
public final class MeasurePolicy {

    /**
     * What one of a measure's controls says.
     *
     * @param since since when it says so; null when nothing was judged
     */
    public record Part(
            String controlTitle,
            Status status,
            String reason,
            @Nullable Instant since) {

        private String told() {
            return since == null ? reason : reason + ", since " + Wording.of(since);
        }
    }

    /** What the measure says. */
    public record Overall(Status status, String reason) {}

    /** Of several that are as bad, the one that has been so for longest is told. */
    private static final Comparator<Part> WORST_FIRST = Comparator.comparing(Part::status)
            .thenComparing(Part::since, Comparator.nullsLast(Comparator.naturalOrder()));

    private MeasurePolicy() {}

    public static Overall overall(List<Part> parts) {
        var worst = parts.stream().min(WORST_FIRST);
        if (worst.isEmpty()) {
            return new Overall(Status.NO_DATA, "no control watches this measure");
        }
        var status = worst.get().status();
        if (parts.size() == 1) {
            return new Overall(status, worst.get().told());
        }
        var alike = parts.stream().filter(part -> part.status() == status).count();
        if (status.isGreen()) {
            return new Overall(status, "all " + parts.size() + " controls hold");
        }
        return new Overall(
                status,
                alike + " of " + parts.size() + " controls: " + worst.get().controlTitle() + " ("
                        + worst.get().told() + ")" + (alike > 1 ? " and others" : ""));
    }
}
