package io.holdfast.control.backtest;

import io.holdfast.contracts.Violation;
import io.holdfast.control.catalog.Catalog;
import io.holdfast.control.catalog.CatalogDraft;
import io.holdfast.control.catalog.CatalogError;
import io.holdfast.control.catalog.Control;
import io.holdfast.control.catalog.ControlText;
import io.holdfast.control.rule.Compilation;
import io.holdfast.control.rule.CompiledCatalog;
import io.holdfast.control.rule.CompiledRule;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The control that a backtest would judge by. */
sealed interface Proposal {

    /** It compiles. */
    record Judgeable(CompiledCatalog catalog, CompiledRule rule) implements Proposal {}

    /** It does not, for every one of these reasons; those with a line name it, as {@code file:line:column}. */
    record Refused(List<Violation> violations) implements Proposal {}

    /** The control of a text, or one of the catalog with other params. */
    static Proposal of(BacktestRequest request, Catalog catalog) {
        var text = request.control();
        if (text != null) {
            return compile(ControlText.read(text, catalog));
        }
        var id = String.valueOf(request.controlId());
        var params = request.params() == null ? Map.<String, Object>of() : request.params();
        return catalog.control(id)
                .map(control -> withParams(control, params, catalog))
                .orElseGet(() -> refused("control_id", "no control has the id '" + id + "'"));
    }

    private static Proposal withParams(Control control, Map<String, Object> params, Catalog catalog) {
        var unknown = new ArrayList<Violation>();
        var changed = new TreeMap<String, Object>();
        params.forEach((name, value) -> {
            if (control.params().containsKey(name)) {
                changed.put(name, like(control.params().get(name), value));
            } else {
                var known = String.join(", ", control.params().keySet());
                unknown.add(new Violation("params." + name, "is no param of " + control.id() + "; known: " + known));
            }
        });
        return unknown.isEmpty()
                ? compile(
                        changed.isEmpty() ? alone(control, catalog) : ControlText.withParams(control, changed, catalog))
                : new Refused(unknown);
    }

    /** Unchanged, so that it keeps its version: what would the rule in force have said? */
    private static CatalogDraft alone(Control control, Catalog catalog) {
        var content =
                new Catalog(catalog.version(), catalog.kinds(), List.of(control), List.of(), catalog.frameworks());
        return new CatalogDraft(content, List.of());
    }

    /** YAML tells whole numbers from others by how they are written, and knows them as long and double. */
    private static Object like(@Nullable Object known, Object value) {
        if (value instanceof Number number && !(value instanceof Double)) {
            return known instanceof Double ? (Object) number.doubleValue() : (Object) number.longValue();
        }
        return value;
    }

    private static Proposal compile(CatalogDraft draft) {
        return switch (CompiledCatalog.compile(draft)) {
            case Compilation.Compiled(var catalog) ->
                new Judgeable(catalog, catalog.rules().getFirst());
            case Compilation.Refused(var errors) ->
                new Refused(errors.stream().map(Proposal::violation).toList());
        };
    }

    private static Violation violation(CatalogError error) {
        var place = error.file() + ":" + error.line() + (error.column() == null ? "" : ":" + error.column());
        return new Violation(place, error.reason());
    }

    private static Proposal refused(String field, String message) {
        return new Refused(List.of(new Violation(field, message)));
    }
}
