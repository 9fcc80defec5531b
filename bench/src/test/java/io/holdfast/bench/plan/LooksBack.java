package io.holdfast.bench.plan;

import io.holdfast.bench.measure.Measure;

/** Breaks the rule against cycles: a plan comes before the measures. */
public interface LooksBack {

    Measure measure();
}
