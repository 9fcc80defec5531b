package io.holdfast.evidence.validate;

/** The kinds by which evidence is checked at this moment. Others may replace them while they are in use. */
public final class KindsInForce {

    private volatile EvidenceKinds kinds;

    public KindsInForce(EvidenceKinds first) {
        this.kinds = first;
    }

    public EvidenceKinds kinds() {
        return kinds;
    }

    /** What is being checked at this moment is checked by the old ones to its end. */
    public void replace(EvidenceKinds newer) {
        kinds = newer;
    }
}
