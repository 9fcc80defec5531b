package io.holdfast.bench.plan;

/** The parts of a run, in the order in which they run. */
public enum Part {
    /** The raw producer rate: the yardstick of the others. */
    RAW,
    /** From Kafka in to judged and to ledgered. */
    THROUGHPUT,
    /** Evidence over HTTP, one by one and in batches. */
    HTTP,
    /** From evidence to a visible finding. */
    LATENCY,
    /** Judging beside many controls of other kinds. */
    CONTROLS,
    /** Heap, memory and disk at many subjects. */
    STATE,
    /** How fast the dashboard's pages come at many subjects. */
    PAGES,
    /** Many deadlines that come due, at the pace of a million an hour. */
    DEADLINES,
    /** A change of the catalog over many subjects. */
    REJUDGE,
    /** Judging about many subjects. */
    SUBJECTS
}
