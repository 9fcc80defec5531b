package io.holdfast.alerting.finding;

import io.holdfast.contracts.EvidenceRef;
import io.holdfast.contracts.Severity;
import io.holdfast.contracts.Status;
import io.holdfast.contracts.Transition;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the newest transition says of the subject.
 *
 * @param status what the control judged
 * @param reason why, in words for people
 * @param evidence what decided, when evidence did
 */
public record Condition(
        Status status,
        Severity severity,
        String reason,
        @Nullable EvidenceRef evidence,
        Facts facts) {

    /** What people need to know of the control and the asset to handle it. */
    public record Facts(
            String controlTitle,
            @Nullable String subjectName,
            @Nullable String owner,
            List<String> measures,
            @Nullable String remediation) {

        public Facts {
            measures = List.copyOf(measures);
        }

        static Facts of(Transition transition) {
            var control = transition.control();
            var asset = transition.asset();
            return new Facts(control.title(), asset.name(), asset.owner(), control.measures(), control.remediation());
        }
    }

    static Condition of(Status status, Transition transition) {
        return new Condition(
                status,
                transition.control().severity(),
                transition.reason(),
                transition.evidence(),
                Facts.of(transition));
    }
}
