package io.holdfast.control.backtest;

import org.jspecify.annotations.Nullable;

/**
 * How far a backtest is.
 *
 * @param evidenceTotal how much there is to read; null until the evidence-service said so
 */
record Progress(@Nullable Long evidenceTotal, long evidenceRead, long subjects) {}
