package io.holdfast.control.backtest;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A backtest as it is asked for and answered.
 *
 * @param request what was asked, word for word
 * @param reason why it failed
 * @param result once it is done
 */
record BacktestView(
        UUID id,
        String controlId,
        String controlTitle,
        String controlVersion,
        Instant from,
        Instant to,
        State state,
        @Nullable String reason,
        String requestedBy,
        Instant requestedAt,
        @Nullable Instant startedAt,
        @Nullable Instant endedAt,
        Progress progress,
        BacktestRequest request,
        @Nullable Result result) {}
