package io.holdfast.control.assess;

import io.holdfast.contracts.Asset;
import io.holdfast.control.catalog.Objective;
import io.holdfast.control.rule.CompiledRule;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The rules with an objective over one kind of evidence.
 *
 * @param over the width of the widest of their windows
 */
record Aims(Duration over, List<CompiledRule> rules) {

    static Aims of(CompiledRule rule, Objective objective) {
        return new Aims(objective.over(), List.of(rule));
    }

    Aims and(Aims others) {
        var together = new ArrayList<>(rules);
        together.addAll(others.rules);
        return new Aims(over.compareTo(others.over) >= 0 ? over : others.over, List.copyOf(together));
    }

    /** Those that may apply to the asset, by their keys. */
    Map<String, Sampling> samplings(Asset asset) {
        var samplings = new HashMap<String, Sampling>();
        for (var rule : rules) {
            if (rule.control().population().kind().equals(asset.kind())) {
                var sampling = new Sampling(rule, asset);
                samplings.put(sampling.key(), sampling);
            }
        }
        return samplings;
    }
}
