package io.holdfast.control.rule;

import io.holdfast.control.catalog.CatalogError;
import io.holdfast.control.catalog.Control;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The compiled form of what a control's author wrote; null where nothing is written. */
record Expressions(
        @Nullable Condition population,
        @Nullable Condition counts,
        Condition assertion,
        @Nullable Moment validUntil) {

    /** Empty when an expression could not be compiled; why is then among the errors, for every one of them. */
    static Optional<Expressions> compile(Control control, Shape evidence, Shape param, List<CatalogError> errors) {
        var before = errors.size();
        var population = population(control, param, errors);
        var compiler = new Compiler(Environment.ofEvidence(evidence, param), control.params(), errors);
        var where = control.evidence().where();
        var counts = where == null ? null : compiler.condition("where", where).orElse(null);
        var assertion = compiler.condition("assert", control.assertion());
        var end = control.validUntil();
        var validUntil =
                end == null ? null : compiler.moment("valid_until", end).orElse(null);
        return assertion
                .filter(compiled -> errors.size() == before)
                .map(compiled -> new Expressions(population, counts, compiled, validUntil));
    }

    private static @Nullable Condition population(Control control, Shape param, List<CatalogError> errors) {
        var where = control.population().where();
        if (where == null) {
            return null;
        }
        var compiler = new Compiler(Environment.ofAssets(param), control.params(), errors);
        return compiler.condition("where", where).orElse(null);
    }
}
