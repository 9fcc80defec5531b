package io.holdfast.control.backtest;

import java.util.UUID;

/** A backtest to be run. */
record Job(UUID id, Proposal.Judgeable control, Period period, Bearer bearer) {

    String controlId() {
        return control.rule().control().id();
    }
}
