package io.holdfast.control.rule;

import io.holdfast.control.catalog.Catalog;
import io.holdfast.control.catalog.CatalogDraft;
import io.holdfast.control.catalog.CatalogError;
import io.holdfast.control.catalog.Control;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A catalog whose every expression is compiled, ready to judge. Immutable and thread-safe.
 *
 * <p>{@code CompiledCatalog.compile(CatalogSource.read(directory))} is the whole way from files to rules.
 */
public final class CompiledCatalog {

    private final Catalog catalog;
    private final Map<String, CompiledRule> rules;

    CompiledCatalog(Catalog catalog, List<CompiledRule> rules) {
        this.catalog = catalog;
        this.rules = new LinkedHashMap<>();
        rules.forEach(each -> this.rules.put(each.control().id(), each));
    }

    /** Compiles every expression of the draft, or says everything that is wrong with it. */
    public static Compilation compile(CatalogDraft draft) {
        return compile(draft, new CompiledCatalog(draft.catalog(), List.of()));
    }

    /** The same, in the time that the changes take: what the draft says as {@code known} does is not compiled again. */
    public static Compilation compile(CatalogDraft draft, CompiledCatalog known) {
        var errors = new ArrayList<>(draft.errors());
        var compiled = asFarAsPossible(draft, known, errors);
        if (errors.isEmpty()) {
            return new Compilation.Compiled(compiled);
        }
        errors.sort(Comparator.comparing(CatalogError::file).thenComparing(CatalogError::line));
        return new Compilation.Refused(errors);
    }

    /**
     * The rules of those controls that can be compiled, whatever is wrong with the others. Nobody may judge by it in
     * earnest; but an author who mends one control wants to try the rest.
     *
     * @param errors where to add what is wrong with the others
     */
    public static CompiledCatalog asFarAsPossible(CatalogDraft draft, List<CatalogError> errors) {
        return asFarAsPossible(draft, new CompiledCatalog(draft.catalog(), List.of()), errors);
    }

    private static CompiledCatalog asFarAsPossible(
            CatalogDraft draft, CompiledCatalog known, List<CatalogError> errors) {
        // Compiling takes most of the time in which a catalog comes into force, and each control is on its own.
        var attempts = draft.catalog().controls().parallelStream()
                .map(control -> known.ruleOf(control, draft.catalog())
                        .map(Attempt::needless)
                        .orElseGet(() -> Attempt.at(control, draft.catalog())))
                .toList();
        attempts.forEach(each -> errors.addAll(each.errors()));
        var rules = attempts.stream().flatMap(each -> each.rule().stream()).toList();
        return new CompiledCatalog(draft.catalog(), rules);
    }

    private record Attempt(Optional<CompiledRule> rule, List<CatalogError> errors) {

        static Attempt needless(CompiledRule known) {
            return new Attempt(Optional.of(known), List.of());
        }

        static Attempt at(Control control, Catalog catalog) {
            var errors = new ArrayList<CatalogError>();
            // A kind that is not there is already among the draft's errors.
            var rule = catalog.kind(control.evidence().kind())
                    .flatMap(kind -> CompiledRule.compile(control, kind, errors));
            return new Attempt(rule, errors);
        }
    }

    public Catalog catalog() {
        return catalog;
    }

    /** The rule that compiling this control of another catalog would give; empty when that has to be seen. */
    private Optional<CompiledRule> ruleOf(Control control, Catalog other) {
        var kind = control.evidence().kind();
        return rule(control.id())
                .filter(rule ->
                        rule.control().equals(control) && catalog.kind(kind).equals(other.kind(kind)));
    }

    /** The rules of all controls, ordered by control id. */
    public List<CompiledRule> rules() {
        return List.copyOf(rules.values());
    }

    public Optional<CompiledRule> rule(String controlId) {
        return Optional.ofNullable(rules.get(controlId));
    }

    /** The rules that judge evidence of this kind. */
    public List<CompiledRule> rulesForEvidence(String evidenceKind) {
        return rules.values().stream()
                .filter(each -> each.control().evidence().kind().equals(evidenceKind))
                .toList();
    }

    /** The rules whose population is made of assets of this kind. */
    public List<CompiledRule> rulesForAssets(String assetKind) {
        return rules.values().stream()
                .filter(each -> each.control().population().kind().equals(assetKind))
                .toList();
    }
}
