package io.holdfast.control.rule;

import dev.cel.common.CelAbstractSyntaxTree;
import dev.cel.common.CelValidationException;
import dev.cel.common.CelValidationResult;
import dev.cel.common.ast.CelExpr;
import dev.cel.common.ast.CelExpr.ExprKind.Kind;
import dev.cel.common.types.CelType;
import dev.cel.common.types.SimpleType;
import dev.cel.compiler.CelCompiler;
import dev.cel.parser.CelUnparserFactory;
import dev.cel.runtime.CelEvaluationException;
import dev.cel.runtime.Program;
import io.holdfast.control.catalog.CatalogError;
import io.holdfast.control.catalog.Expression;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Compiles the expressions of one control within one environment, and files an error for each that it can't. */
final class Compiler {

    private static final String AND = "_&&_";

    private final Environment environment;
    private final CelCompiler compiler;
    private final Map<String, Object> params;
    private final List<CatalogError> errors;

    Compiler(Environment environment, Map<String, Object> params, List<CatalogError> errors) {
        this.environment = environment;
        this.compiler = environment.compiler();
        this.params = params;
        this.errors = errors;
    }

    /** A condition, whose every part that must be true is kept apart so that it can be told which one is not. */
    Optional<Condition> condition(String key, Expression expression) {
        return checked(key, expression, SimpleType.BOOL, "true or false").map(tree -> {
            var clauses = new ArrayList<Clause>();
            split(tree.getExpr(), tree, clauses);
            return new Condition(clauses);
        });
    }

    Optional<Moment> moment(String key, Expression expression) {
        return checked(key, expression, SimpleType.TIMESTAMP, "a time (timestamp)")
                .map(tree -> new Moment(program(tree), expression.text()));
    }

    private Optional<CelAbstractSyntaxTree> checked(String key, Expression expression, CelType type, String inWords) {
        var parsed = compiler.parse(expression.text());
        var result = parsed.hasError() ? parsed : compiler.check(tree(parsed));
        if (result.hasError()) {
            var explanation = new Explanation(environment, parsed.hasError() ? null : tree(parsed));
            result.getErrors().forEach(issue -> {
                var place = issue.getSourceLocation();
                errors.add(expression.errorAt(
                        place.getLine(), place.getColumn(), "'" + key + "': " + explanation.of(issue)));
            });
            return Optional.empty();
        }
        var tree = tree(result);
        if (!tree.getResultType().equals(type)) {
            var reason = "'" + key + "' must give " + inWords + ", but gives "
                    + tree.getResultType().name();
            errors.add(expression.errorAt(1, 0, reason));
            return Optional.empty();
        }
        var impossible = new ImpossibleValues(environment, tree).find();
        impossible.forEach(
                each -> errors.add(expression.errorAt(each.line(), each.column(), "'" + key + "': " + each.reason())));
        return impossible.isEmpty() ? Optional.of(tree) : Optional.empty();
    }

    private void split(CelExpr expr, CelAbstractSyntaxTree whole, List<Clause> clauses) {
        if (expr.exprKind().getKind() == Kind.CALL && expr.call().function().equals(AND)) {
            expr.call().args().forEach(each -> split(each, whole, clauses));
            return;
        }
        var part = CelAbstractSyntaxTree.newParsedAst(expr, whole.getSource());
        var text = CelUnparserFactory.newUnparser().unparse(part);
        clauses.add(new Clause(
                program(tree(compiler.check(part))),
                Wording.expression(text, params),
                Expectation.of(expr, this::exceptions, part)));
    }

    /** For {@code list.all(x, …)}: a program that gives the elements for which it is not so. */
    private Optional<Program> exceptions(CelExpr expr, CelAbstractSyntaxTree tree) {
        var macro = tree.getSource().getMacroCalls().get(expr.id());
        if (macro == null
                || !macro.call().function().equals("all")
                || macro.call().args().size() != 2) {
            return Optional.empty();
        }
        var unparser = CelUnparserFactory.newUnparser();
        var list = unparser.unparse(
                CelAbstractSyntaxTree.newParsedAst(macro.call().target().orElseThrow(), tree.getSource()));
        var name = macro.call().args().getFirst().ident().name();
        var body = unparser.unparse(
                CelAbstractSyntaxTree.newParsedAst(macro.call().args().getLast(), tree.getSource()));
        return Optional.of(program(tree(compiler.compile(list + ".filter(" + name + ", !(" + body + "))"))));
    }

    private Program program(CelAbstractSyntaxTree tree) {
        try {
            return Environment.runtime().createProgram(tree);
        } catch (CelEvaluationException impossible) {
            throw new IllegalStateException("A checked expression has no program", impossible);
        }
    }

    private static CelAbstractSyntaxTree tree(CelValidationResult result) {
        try {
            return result.getAst();
        } catch (CelValidationException impossible) {
            throw new IllegalStateException("An expression without errors has no tree", impossible);
        }
    }
}
