package io.holdfast.control.backtest;

/** Why a backtest can't be finished, in words for whoever asked for it. */
final class BacktestFailure extends RuntimeException {

    /** What is told of a backtest whose instance did not live to its end. */
    static final String INTERRUPTED = "interrupted: the service that ran it was stopped; ask again";

    BacktestFailure(String reason) {
        super(reason);
    }

    BacktestFailure(String reason, Throwable cause) {
        super(reason, cause);
    }
}
