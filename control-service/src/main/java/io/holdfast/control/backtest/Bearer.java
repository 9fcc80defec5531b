package io.holdfast.control.backtest;

/**
 * The {@code Authorization} header of whoever asked for a backtest. It reads what they may read, and is never stored.
 */
record Bearer(String header) {

    /** A token is a secret: it must not appear in a log by way of a record's text. */
    @Override
    public String toString() {
        return "Bearer[…]";
    }
}
