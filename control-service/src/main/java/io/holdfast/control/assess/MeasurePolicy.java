package io.holdfast.control.assess;

import io.holdfast.contracts.Status;
import java.util.Comparator;
import java.util.List;

/** A measure is as good as its worst control. */
public final class MeasurePolicy {

    /** What one of a measure's controls says. */
    public record Part(String controlTitle, Status status, String reason) {}

    /** What the measure says. */
    public record Overall(Status status, String reason) {}

    private MeasurePolicy() {}

    public static Overall overall(List<Part> parts) {
        var worst = parts.stream().min(Comparator.comparing(Part::status));
        if (worst.isEmpty()) {
            return new Overall(Status.NO_DATA, "no control watches this measure");
        }
        var status = worst.get().status();
        if (parts.size() == 1) {
            return new Overall(status, worst.get().reason());
        }
        var alike = parts.stream().filter(part -> part.status() == status).count();
        if (status.isGreen()) {
            return new Overall(status, "all " + parts.size() + " controls hold");
        }
        return new Overall(
                status,
                alike + " of " + parts.size() + " controls: " + worst.get().controlTitle() + " ("
                        + worst.get().reason() + ")" + (alike > 1 ? " and others" : ""));
    }
}
