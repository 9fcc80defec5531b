package io.holdfast.control.topology;

/** How much one tick may take on, so that looking at many subjects at once does not hold up what arrives. */
final class Pace {

    private static final int ALONE = 2_000;

    /**
     * A subject takes some 60 microseconds. If the ticks of a thread's partitions took longer than the time between them,
     * Kafka Streams would come to little else: it reads less and less in between, down to one record.
     */
    private static final int BESIDE_OTHERS = 400;

    private boolean somethingArrived;

    void arrived() {
        somethingArrived = true;
    }

    /** How many subjects the tick that begins now may look at; the rest waits for the next. */
    int portion() {
        var portion = somethingArrived ? BESIDE_OTHERS : ALONE;
        somethingArrived = false;
        return portion;
    }
}
