package io.holdfast.control.topology;

import io.holdfast.contracts.Asset;
import io.holdfast.contracts.DeadLetter;
import io.holdfast.control.assess.Evidence;
import io.holdfast.control.assess.Exemption;

/** One record of the topics that the judgement reads. */
sealed interface Input {

    /** It concerns the one subject that is its key. */
    sealed interface OfSubject extends Input {}

    record OfEvidence(Evidence evidence) implements OfSubject {}

    record OfAsset(Asset asset) implements OfSubject {}

    /** The asset's record was deleted: nothing is known of it any more. */
    record AssetGone() implements OfSubject {}

    record OfExemption(Exemption exemption) implements OfSubject {}

    /** It concerns every subject of its control. Every partition gets one. */
    record OfControlExemption(Exemption exemption) implements Input {}

    /** Somebody wrote what nobody can read. It must not stop the partition. */
    record Unreadable(DeadLetter deadLetter) implements Input {}
}
