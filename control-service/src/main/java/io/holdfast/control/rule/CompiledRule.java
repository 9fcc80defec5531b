package io.holdfast.control.rule;

import io.holdfast.contracts.Asset;
import io.holdfast.contracts.EvidenceEvent;
import io.holdfast.control.catalog.Control;

/** A control whose expressions are compiled. Thread-safe; every method is a pure function of its arguments. */
@SuppressWarnings("DoNotCallSuggester")
public final class CompiledRule {

    private final Control control;

    CompiledRule(Control control) {
        this.control = control;
    }

    public Control control() {
        return control;
    }

    /** Whether the asset belongs to the population. */
    public Coverage covers(Asset asset) {
        throw new UnsupportedOperationException("Not written yet: " + asset);
    }

    /** Whether the evidence counts for this control; ask before {@link #judge}. */
    public Relevance counts(EvidenceEvent event, Asset asset) {
        throw new UnsupportedOperationException("Not written yet: " + event);
    }

    /** What the evidence, which counts, says about the promise. */
    public Verdict judge(EvidenceEvent event, Asset asset) {
        throw new UnsupportedOperationException("Not written yet: " + event);
    }

    /** How long the evidence, which satisfies, stays valid. */
    public Validity validUntil(EvidenceEvent event, Asset asset) {
        throw new UnsupportedOperationException("Not written yet: " + event);
    }
}
