package io.holdfast.control.backtest;

/** Where a backtest is in its life. The last three are final. */
enum State {
    QUEUED,
    RUNNING,
    DONE,
    /** It could not be finished; the reason is told. */
    FAILED,
    CANCELLED;

    boolean isOver() {
        return this != QUEUED && this != RUNNING;
    }
}
