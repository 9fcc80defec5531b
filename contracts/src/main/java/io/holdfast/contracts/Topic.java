package io.holdfast.contracts;

/** The topics of the suite, in the order in which evidence travels. */
public enum Topic {
    /** Evidence from producers that speak Kafka, as CloudEvents (binary or structured mode). Nothing in it is trusted. */
    INBOUND("holdfast.evidence.inbound", false),
    /** Checked {@link EvidenceEvent}s, structured mode; key: subject. */
    ACCEPTED("holdfast.evidence.accepted", false),
    /** Inbound records that could not be accepted, as {@link DeadLetter}s; key: the dead letter's id. */
    REJECTED("holdfast.evidence.rejected", false),
    /** The latest state of every {@link Asset}; key: uid. */
    ASSETS("holdfast.assets", true),
    /** Exceptions as they are granted and revoked, from the control-service to itself; key: subject. */
    EXCEPTIONS("holdfast.exceptions", false),
    /** {@link Transition}s; key: subject. */
    TRANSITIONS("holdfast.transitions", false),
    /** The latest {@link Evaluation} of every control; key: control id. */
    EVALUATIONS("holdfast.evaluations", true);

    private final String topicName;
    private final boolean compacted;

    Topic(String topicName, boolean compacted) {
        this.topicName = topicName;
        this.compacted = compacted;
    }

    public String topicName() {
        return topicName;
    }

    /** Whether only the newest record of a key is kept; the others are kept for the broker's retention time. */
    public boolean compacted() {
        return compacted;
    }
}
