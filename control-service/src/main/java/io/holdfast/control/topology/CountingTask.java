package io.holdfast.control.topology;

import io.holdfast.contracts.Evaluation;
import io.holdfast.control.assess.EvaluationPolicy;
import io.holdfast.control.inforce.CatalogInForce;
import io.holdfast.control.rule.CompiledCatalog;
import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.Set;
import org.apache.kafka.streams.processor.PunctuationType;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueStore;
import org.jspecify.annotations.Nullable;

/**
 * Counts at once and tells now and then: when thousands of subjects change within a moment, a control's evaluation goes
 * out five times a second and not a thousand times. The last one always goes out, also after a crash, because at start
 * everything is told once.
 */
final class CountingTask {

    private static final Duration TICK = Duration.ofMillis(200);

    private final ProcessorContext<String, Evaluation> context;
    private final CatalogInForce catalog;
    private final KeyValueStore<String, Tally> tallies;
    private final Set<String> untold = new LinkedHashSet<>();
    private @Nullable CompiledCatalog toldUnder;

    CountingTask(ProcessorContext<String, Evaluation> context, CatalogInForce catalog) {
        this.context = context;
        this.catalog = catalog;
        this.tallies = context.getStateStore(ControlTopology.TALLIES);
        context.schedule(TICK, PunctuationType.WALL_CLOCK_TIME, this::tell);
    }

    void take(String controlId, Tally change) {
        @Nullable Tally known = tallies.get(controlId);
        tallies.put(controlId, (known == null ? Tally.EMPTY : known).plus(change));
        untold.add(controlId);
    }

    private void tell(long millis) {
        var rules = catalog.rules();
        if (rules != toldUnder) {
            toldUnder = rules;
            everything();
        }
        for (var controlId : untold) {
            context.forward(new Record<>(controlId, evaluation(controlId, rules), millis));
        }
        untold.clear();
    }

    private void everything() {
        try (var all = tallies.all()) {
            all.forEachRemaining(entry -> untold.add(entry.key));
        }
    }

    /** Null, which deletes the evaluation, for a control that is no longer in the catalog. */
    @SuppressWarnings("NullAway") // A null value is Kafka's way to delete a key of a compacted topic.
    private Evaluation evaluation(String controlId, CompiledCatalog rules) {
        var tally = tallies.get(controlId);
        return rules.rule(controlId)
                .map(rule -> new Evaluation(
                        controlId,
                        rule.control().version(),
                        EvaluationPolicy.status(tally.counts(), rule.control().tolerance()),
                        tally.counts(),
                        EvaluationPolicy.population(tally.counts()),
                        tally.changedAt()))
                .orElse(null);
    }
}
