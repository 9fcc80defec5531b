/**
 * The measures, one class each, in the order of {@link io.holdfast.bench.plan.Part}. Each sends load, watches the suite
 * from outside and gives figures. Before it come load and suite; the report follows.
 */
@NullMarked
package io.holdfast.bench.measure;

import org.jspecify.annotations.NullMarked;
