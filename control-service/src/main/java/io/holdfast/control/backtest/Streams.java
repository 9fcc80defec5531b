package io.holdfast.control.backtest;

import io.holdfast.contracts.Asset;
import io.holdfast.contracts.Transition;

/** The three streams of a backtest, which are merged by subject. */
record Streams(Feed<Asset> assets, Feed<EvidenceLine> evidence, Feed<Transition> real) implements AutoCloseable {

    @Override
    public void close() {
        try (real;
                evidence) {
            assets.close();
        }
    }
}
