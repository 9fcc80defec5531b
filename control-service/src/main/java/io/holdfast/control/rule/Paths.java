package io.holdfast.control.rule;

import dev.cel.common.CelAbstractSyntaxTree;
import dev.cel.common.ast.CelExpr;
import dev.cel.common.ast.CelExpr.CelSelect;
import dev.cel.common.ast.CelExpr.ExprKind.Kind;
import dev.cel.common.ast.CelExprVisitor;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The fields that an expression names, as paths: {@code evidence.outcome} is [evidence, outcome]. */
final class Paths {

    private Paths() {}

    /** Every path in the expression that begins with one of the roots, in the order of the text, each once. */
    static List<List<String>> in(CelExpr expression, Set<String> roots) {
        var paths = new LinkedHashSet<List<String>>();
        new CelExprVisitor() {
            @Override
            protected void visit(CelExpr expr, CelSelect select) {
                var path = Paths.of(expr);
                if (path.isPresent() && roots.contains(path.get().getFirst())) {
                    paths.add(path.get());
                } else {
                    super.visit(expr, select);
                }
            }
        }.visit(expression);
        return List.copyOf(paths);
    }

    /** The path that the expression is; empty when it is something else. */
    static Optional<List<String>> of(CelExpr expression) {
        var steps = new ArrayList<String>();
        var place = expression;
        while (place.exprKind().getKind() == Kind.SELECT) {
            steps.addFirst(place.select().field());
            place = place.select().operand();
        }
        if (place.exprKind().getKind() != Kind.IDENT) {
            return Optional.empty();
        }
        steps.addFirst(place.ident().name());
        return Optional.of(List.copyOf(steps));
    }

    /** The part of the tree that has the id. */
    static Optional<CelExpr> find(CelAbstractSyntaxTree tree, long id) {
        var found = new ArrayList<CelExpr>();
        new CelExprVisitor() {
            @Override
            public void visit(CelExpr expr) {
                if (expr.id() == id) {
                    found.add(expr);
                }
                super.visit(expr);
            }
        }.visit(tree);
        return found.stream().findFirst();
    }
}
