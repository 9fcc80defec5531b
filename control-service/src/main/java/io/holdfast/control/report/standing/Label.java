package io.holdfast.control.report.standing;

import io.holdfast.control.catalog.EvidenceKind;
import java.util.List;

/** What a measure's state rests on. Said apart from the state, so that a person's word is never taken for a measurement. */
public enum Label {
    /** Tools measure the facts. */
    AUTOMATED,
    /** Some facts are measured, others stated. */
    AUTOMATED_AND_ATTESTED,
    /** People state the facts. */
    ATTESTED,
    /** No control covers anything yet, so nothing is known. */
    UNCOVERED;

    /** A control without a single asset to cover shows nothing, so only the others count. */
    static Label of(List<ControlStanding> controls) {
        var collections = controls.stream()
                .filter(ControlStanding::coversSomething)
                .map(ControlStanding::collection)
                .distinct()
                .toList();
        if (collections.isEmpty()) {
            return UNCOVERED;
        }
        if (collections.size() > 1) {
            return AUTOMATED_AND_ATTESTED;
        }
        return collections.getFirst() == EvidenceKind.Collection.AUTOMATED ? AUTOMATED : ATTESTED;
    }
}
