package io.holdfast.control.rule;

import dev.cel.common.CelAbstractSyntaxTree;
import dev.cel.common.CelIssue;
import dev.cel.common.ast.CelExpr.ExprKind.Kind;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Says CEL's complaints in the words of the catalog. */
final class Explanation {

    private static final Pattern UNDEFINED_FIELD = Pattern.compile("undefined field '(.+)'");
    private static final Pattern UNDECLARED = Pattern.compile("undeclared reference to '([^']+)'.*", Pattern.DOTALL);
    private static final Pattern NO_OVERLOAD =
            Pattern.compile("found no matching overload for '(.+?)' applied to '(.+?)'.*", Pattern.DOTALL);

    private final Environment environment;
    private final @Nullable CelAbstractSyntaxTree tree;

    /** @param tree null when the text could not even be parsed */
    Explanation(Environment environment, @Nullable CelAbstractSyntaxTree tree) {
        this.environment = environment;
        this.tree = tree;
    }

    String of(CelIssue issue) {
        var message = issue.getMessage();
        if (tree == null) {
            return "not CEL: " + message;
        }
        var field = UNDEFINED_FIELD.matcher(message);
        if (field.matches()) {
            return unknownField(field.group(1), issue.getExprId());
        }
        var name = UNDECLARED.matcher(message);
        if (name.matches()) {
            return "unknown name '" + name.group(1) + "'; an expression here sees "
                    + String.join(", ", environment.variables().keySet()) + ", and never the time";
        }
        var overload = NO_OVERLOAD.matcher(message);
        if (overload.matches()) {
            var operator = overload.group(1).replaceAll("[_@]", "");
            return "'" + operator + "' can't be applied to " + overload.group(2);
        }
        return message;
    }

    private String unknownField(String field, long id) {
        var path = tree == null
                ? Optional.<List<String>>empty()
                : Paths.find(tree, id).flatMap(found -> {
                    var operand = found.exprKind().getKind() == Kind.SELECT
                            ? found.select().operand()
                            : found;
                    return Paths.of(operand);
                });
        if (path.isEmpty()) {
            return "unknown field '" + field + "'";
        }
        var known = known(path.get());
        return "unknown field " + String.join(".", path.get()) + "." + field
                + (known.isEmpty() ? "; it has no fields" : "; known: " + String.join(", ", known));
    }

    private List<String> known(List<String> path) {
        var shape = environment.variables().get(path.getFirst());
        for (var step : path.subList(1, path.size())) {
            shape = shape != null && shape.field(step) instanceof FieldType.Nested(var nested) ? nested : null;
        }
        return shape == null ? List.of() : List.copyOf(shape.fields().keySet());
    }
}
