package io.holdfast.control.rule;

import dev.cel.common.CelAbstractSyntaxTree;
import dev.cel.common.ast.CelExpr;
import dev.cel.common.ast.CelExpr.ExprKind.Kind;
import dev.cel.runtime.CelEvaluationException;
import dev.cel.runtime.Program;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** How to tell people that a part of a condition is not true: what there is, and what should be. */
final class Expectation {

    private static final Set<String> SHOWN = Set.of(Scope.EVIDENCE, Scope.EVENT, Scope.ASSET);
    private static final String NOT = "!_";

    private final List<List<String>> paths;
    private final @Nullable String wanted;
    private final @Nullable Program exceptions;

    private Expectation(List<List<String>> paths, @Nullable String wanted, @Nullable Program exceptions) {
        this.paths = paths;
        this.wanted = wanted;
        this.exceptions = exceptions;
    }

    static Expectation of(
            CelExpr expr,
            BiFunction<CelExpr, CelAbstractSyntaxTree, Optional<Program>> exceptions,
            CelAbstractSyntaxTree tree) {
        return new Expectation(
                Paths.in(expr, SHOWN), bare(expr), exceptions.apply(expr, tree).orElse(null));
    }

    /** A field on its own reads better as "expected true" than as its name once more. */
    private static @Nullable String bare(CelExpr expr) {
        if (isField(expr)) {
            return "true";
        }
        var negated =
                expr.exprKind().getKind() == Kind.CALL && expr.call().function().equals(NOT);
        return negated && isField(expr.call().args().getFirst()) ? "false" : null;
    }

    private static boolean isField(CelExpr expr) {
        return expr.exprKind().getKind() == Kind.SELECT && !expr.select().testOnly();
    }

    String wanted(String text) {
        return wanted == null ? text : wanted;
    }

    String actual(Scope scope) {
        return exceptionsIn(scope).orElseGet(() -> paths.stream()
                .map(path -> told(path) + " is " + valueIn(scope, path))
                .collect(Collectors.joining(", ")));
    }

    private Optional<String> exceptionsIn(Scope scope) {
        if (exceptions == null || paths.isEmpty()) {
            return Optional.empty();
        }
        try {
            return exceptions.eval(scope) instanceof Collection<?> elements && !elements.isEmpty()
                    ? Optional.of(told(paths.getFirst()) + " has " + Wording.elements(elements))
                    : Optional.empty();
        } catch (CelEvaluationException undecided) {
            // Some elements could not be looked at: then all values are told instead.
            return Optional.empty();
        }
    }

    private static String told(List<String> path) {
        var named = path.getFirst().equals(Scope.EVIDENCE) ? path.subList(1, path.size()) : path;
        return String.join(".", named);
    }

    private static String valueIn(Scope scope, List<String> path) {
        Object place = scope.facts(path.getFirst());
        try {
            for (var step : path.subList(1, path.size())) {
                place = step(place, step);
            }
            return Wording.value(place);
        } catch (FieldUnfit unfit) {
            return "missing";
        }
    }

    private static @Nullable Object step(@Nullable Object place, String step) {
        return switch (place) {
            case Facts facts -> facts.select(step);
            case Labels labels -> labels.find(step).orElse(null);
            case Map<?, ?> map -> map.get(step);
            case null, default -> null;
        };
    }
}
