package io.holdfast.control.rule;

import io.holdfast.contracts.Asset;
import io.holdfast.contracts.EvidenceEvent;
import io.holdfast.control.catalog.CatalogError;
import io.holdfast.control.catalog.Control;
import io.holdfast.control.catalog.EvidenceKind;
import java.util.List;
import java.util.Optional;

/** A control whose expressions are compiled. Thread-safe; every method is a pure function of its arguments. */
public final class CompiledRule {

    private static final Coverage COVERED = new Coverage.Covered();
    private static final Coverage NOT_COVERED = new Coverage.NotCovered();
    private static final Relevance COUNTED = new Relevance.Counted();
    private static final Relevance IGNORED = new Relevance.Ignored();
    private static final Verdict HOLDS = new Verdict.Holds();
    private static final Validity UNLIMITED = new Validity.Unlimited();

    private final Control control;
    private final Shape evidence;
    private final Facts param;
    private final Examination examination;
    private final Expressions expressions;

    private CompiledRule(
            Control control, Shape evidence, Facts param, Examination examination, Expressions expressions) {
        this.control = control;
        this.evidence = evidence;
        this.param = param;
        this.examination = examination;
        this.expressions = expressions;
    }

    /** Compiles a control over the kind of evidence that it names; empty when that filed an error. */
    static Optional<CompiledRule> compile(Control control, EvidenceKind kind, List<CatalogError> errors) {
        var evidence = SchemaShape.of("holdfast.Evidence", kind.schema());
        var params = control.params();
        var paramShape = ParamShape.of("holdfast.Param", params);
        return Expressions.compile(control, evidence, paramShape, errors)
                .map(expressions -> new CompiledRule(
                        control,
                        evidence,
                        new Facts(paramShape, Scope.PARAM, params::get),
                        Examination.of(kind),
                        expressions));
    }

    public Control control() {
        return control;
    }

    /** Whether the asset belongs to the population. A retired asset belongs to none. */
    public Coverage covers(Asset asset) {
        if (asset.state() == Asset.State.RETIRED
                || !asset.kind().equals(control.population().kind())) {
            return NOT_COVERED;
        }
        var where = expressions.population();
        if (where == null) {
            return COVERED;
        }
        return switch (where.in(Scope.of(asset, param))) {
            case Truth.Known known -> known == Truth.Known.TRUE ? COVERED : NOT_COVERED;
            case Undecided undecided -> undecided;
        };
    }

    /** Whether the evidence counts for this control; ask before {@link #judge}. */
    public Relevance counts(EvidenceEvent event, Asset asset) {
        if (!event.type().equals(control.evidence().kind())) {
            return IGNORED;
        }
        var where = expressions.counts();
        if (where == null) {
            return COUNTED;
        }
        return switch (where.in(scope(event, asset))) {
            case Truth.Known known -> known == Truth.Known.TRUE ? COUNTED : IGNORED;
            case Undecided undecided -> undecided;
        };
    }

    /**
     * What the evidence, which counts, says about the promise. A broken promise is broken whatever else is unknown; but
     * evidence for which nothing was examined shows no promise to hold.
     */
    public Verdict judge(EvidenceEvent event, Asset asset) {
        var scope = scope(event, asset);
        return switch (expressions.assertion().in(scope)) {
            case Truth.Known known ->
                known == Truth.Known.TRUE
                        ? examination
                                .objection(event.data())
                                .<Verdict>map(each -> each)
                                .orElse(HOLDS)
                        : new Verdict.Broken(expressions.assertion().whyNot(scope));
            case Undecided undecided -> examination.objection(event.data()).orElse(undecided);
        };
    }

    /** What the assertion joins with {@code &&}, each part as its author would write it. */
    public List<String> parts() {
        return expressions.assertion().parts();
    }

    /** The parts that the evidence, which counts, shows not to be so. */
    public List<String> brokenParts(EvidenceEvent event, Asset asset) {
        return expressions.assertion().brokenParts(scope(event, asset));
    }

    /** How long the evidence, which satisfies, stays valid. */
    public Validity validUntil(EvidenceEvent event, Asset asset) {
        var end = expressions.validUntil();
        return end == null ? UNLIMITED : end.in(scope(event, asset));
    }

    private Scope scope(EvidenceEvent event, Asset asset) {
        return Scope.of(asset, param, event, evidence);
    }
}
