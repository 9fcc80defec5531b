package io.holdfast.control.topology;

import io.holdfast.contracts.Asset;
import io.holdfast.contracts.DeadLetter;
import io.holdfast.control.assess.Evidence;
import io.holdfast.control.assess.Exemption;

/** One record of the topics that the judgement reads. */
sealed interface Input {

    record OfEvidence(Evidence evidence) implements Input {}

    record OfAsset(Asset asset) implements Input {}

    /** The asset's record was deleted: nothing is known of it any more. */
    record AssetGone() implements Input {}

    record OfExemption(Exemption exemption) implements Input {}

    /** Somebody wrote what nobody can read. It must not stop the partition. */
    record Unreadable(DeadLetter deadLetter) implements Input {}
}
