package io.holdfast.alerting.finding;

import io.holdfast.contracts.Asset.Criticality;
import io.holdfast.contracts.EvidenceRef;
import io.holdfast.contracts.Severity;
import io.holdfast.contracts.Status;
import io.holdfast.contracts.Transition;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
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
            Asset asset,
            List<String> measures,
            @Nullable String remediation) {

        public Facts {
            measures = List.copyOf(measures);
        }

        static Facts of(Transition transition) {
            var control = transition.control();
            var asset = transition.asset();
            return new Facts(
                    control.title(),
                    asset.name(),
                    asset.owner(),
                    new Asset(asset.kind(), asset.criticality(), asset.labels()),
                    control.measures(),
                    control.remediation());
        }
    }

    /** What routes may tell assets by. */
    public record Asset(String kind, Criticality criticality, Map<String, String> labels) {
        public Asset {
            labels = Collections.unmodifiableSortedMap(new TreeMap<>(labels));
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
