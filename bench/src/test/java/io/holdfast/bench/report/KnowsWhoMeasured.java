package io.holdfast.bench.report;

import io.holdfast.bench.load.Wire;

/** Breaks the rule that a report knows no measure. */
public interface KnowsWhoMeasured {

    Wire wire();
}
