package io.holdfast.dashboard.overview;

import io.holdfast.contracts.Status;
import io.holdfast.dashboard.page.Address;
import io.holdfast.dashboard.page.Tally;
import io.holdfast.dashboard.services.control.Posture;
import java.util.Map;

/** The posture with every number as a link to what it counts. */
public record Standing(Posture posture, Tally measures, Tally controls, Tally assessments) {

    static Standing of(Posture posture) {
        return new Standing(
                posture,
                Tally.of(posture.measures(), status -> Address.of("measures").with("status", status)),
                Tally.of(posture.controls(), status -> Address.of("controls").with("status", status)),
                Tally.of(posture.assessments(), status -> Address.of("controls").with("subjects", status)));
    }

    /** The status that the sentence speaks of: the worst of all measures. */
    public Status worst() {
        return worstOf(posture.measures());
    }

    /** Whether there is anything to judge at all. */
    public boolean empty() {
        return measures.total() == 0;
    }

    private static Status worstOf(Map<Status, Long> counts) {
        for (var status : Status.values()) {
            if (counts.getOrDefault(status, 0L) > 0 && status != Status.EXEMPT) {
                return status;
            }
        }
        return Status.NO_DATA;
    }
}
