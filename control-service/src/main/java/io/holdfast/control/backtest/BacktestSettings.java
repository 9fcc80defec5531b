package io.holdfast.control.backtest;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.net.URI;
import java.time.Duration;

/** Where the evidence comes from, and how much a backtest may take. */
@ConfigMapping(prefix = "holdfast.control.backtest")
interface BacktestSettings {

    /** The evidence-service, which owns the ledger. */
    @WithDefault("http://127.0.0.1:8081")
    URI evidenceUrl();

    /** How many may wait or run in one instance; one runs at a time. */
    @WithDefault("10")
    int queue();

    /** How many are kept; the oldest are forgotten first. */
    @WithDefault("50")
    int keep();

    /** How many flips are listed of one backtest; further ones are only counted. */
    @WithDefault("1000000")
    long mostFlips();

    /** After how much silence of the instance that runs it a backtest counts as interrupted. */
    @WithDefault("30s")
    Duration abandonedAfter();
}
