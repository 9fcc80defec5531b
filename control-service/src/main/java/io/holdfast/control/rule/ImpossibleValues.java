package io.holdfast.control.rule;

import dev.cel.common.CelAbstractSyntaxTree;
import dev.cel.common.ast.CelConstant;
import dev.cel.common.ast.CelExpr;
import dev.cel.common.ast.CelExpr.CelCall;
import dev.cel.common.ast.CelExpr.ExprKind.Kind;
import dev.cel.common.ast.CelExprVisitor;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Finds comparisons with texts that a field never has. {@code evidence.outcome != 'faliure'} would otherwise be true for
 * ever, and the control green for ever.
 */
final class ImpossibleValues {

    private static final Set<String> COMPARISONS = Set.of("_==_", "_!=_", "@in");

    private final Environment environment;
    private final CelAbstractSyntaxTree tree;
    private final List<Found> found = new ArrayList<>();

    ImpossibleValues(Environment environment, CelAbstractSyntaxTree tree) {
        this.environment = environment;
        this.tree = tree;
    }

    /** A comparison that makes no sense, and where it is written. */
    record Found(int line, int column, String reason) {}

    List<Found> find() {
        new CelExprVisitor() {
            @Override
            protected void visit(CelExpr expr, CelCall call) {
                if (COMPARISONS.contains(call.function()) && call.args().size() == 2) {
                    check(expr, call.args().get(0), call.args().get(1));
                    check(expr, call.args().get(1), call.args().get(0));
                }
                super.visit(expr, call);
            }
        }.visit(tree);
        return found;
    }

    private void check(CelExpr comparison, CelExpr field, CelExpr other) {
        var path = Paths.of(field);
        var allowed = path.map(this::allowed).orElse(Set.of());
        if (path.isEmpty() || allowed.isEmpty()) {
            return;
        }
        for (var text : texts(other)) {
            if (!allowed.contains(text)) {
                var reason = String.join(".", path.get()) + " is never '" + text + "'; it is one of "
                        + String.join(", ", new TreeSet<>(allowed));
                found.add(at(comparison, reason));
            }
        }
    }

    private Found at(CelExpr comparison, String reason) {
        var offset = tree.getSource().getPositionsMap().getOrDefault(comparison.id(), 0);
        var place = tree.getSource().getOffsetLocation(offset);
        return new Found(
                place.map(each -> each.getLine()).orElse(1),
                place.map(each -> each.getColumn()).orElse(0),
                reason);
    }

    private Set<String> allowed(List<String> path) {
        var shape = environment.variables().get(path.getFirst());
        FieldType type = shape == null ? null : new FieldType.Nested(shape);
        for (var step : path.subList(1, path.size())) {
            type = field(type, step);
        }
        return type instanceof FieldType.Text(var allowed) ? allowed : Set.of();
    }

    private static @Nullable FieldType field(@Nullable FieldType type, String step) {
        return type instanceof FieldType.Nested(var shape) ? shape.field(step) : null;
    }

    private static List<String> texts(CelExpr expr) {
        if (expr.exprKind().getKind() == Kind.LIST) {
            return expr.list().elements().stream()
                    .flatMap(each -> text(each).stream())
                    .toList();
        }
        return text(expr).stream().toList();
    }

    private static Optional<String> text(CelExpr expr) {
        var isText = expr.exprKind().getKind() == Kind.CONSTANT
                && expr.constant().getKind() == CelConstant.Kind.STRING_VALUE;
        return isText ? Optional.of(expr.constant().stringValue()) : Optional.empty();
    }
}
