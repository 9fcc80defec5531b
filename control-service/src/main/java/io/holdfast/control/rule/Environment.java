package io.holdfast.control.rule;

import com.google.common.collect.ImmutableCollection;
import com.google.common.collect.ImmutableMap;
import dev.cel.common.CelFunctionDecl;
import dev.cel.common.CelOptions;
import dev.cel.common.CelOverloadDecl;
import dev.cel.common.types.CelType;
import dev.cel.common.types.CelTypeProvider;
import dev.cel.common.types.SimpleType;
import dev.cel.compiler.CelCompiler;
import dev.cel.compiler.CelCompilerFactory;
import dev.cel.parser.CelStandardMacro;
import dev.cel.runtime.CelFunctionBinding;
import dev.cel.runtime.CelRuntime;
import dev.cel.runtime.CelRuntimeFactory;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The names, types and functions that one control's expressions may use. There is no function that tells the time, so
 * that a judgement repeated later is the same judgement.
 */
final class Environment {

    private static final CelOptions OPTIONS = CelOptions.current()
            // Numbers of evidence and params compare by value, whether written 1 or 1.0.
            .enableHeterogeneousNumericComparisons(true)
            // Needed to say an expression to people as its author wrote it.
            .populateMacroCalls(true)
            .build();

    private static final String DAYS = "days";
    private static final String DAYS_OF_INT = "days_int";

    /** CEL's durations end at hours; intervals of review are told in days. */
    private static final CelRuntime RUNTIME = CelRuntimeFactory.plannerRuntimeBuilder()
            .setOptions(OPTIONS)
            .addFunctionBindings(CelFunctionBinding.fromOverloads(
                    DAYS, CelFunctionBinding.from(DAYS_OF_INT, Long.class, Duration::ofDays)))
            .build();

    private final Map<String, Shape> variables;
    private final Types types;

    private Environment(Map<String, Shape> variables) {
        this.variables = variables;
        this.types = Types.of(variables.values());
    }

    /** What a population's {@code where} may name. */
    static Environment ofAssets(Shape params) {
        var variables = new LinkedHashMap<String, Shape>();
        variables.put(Scope.ASSET, Scope.ASSET_SHAPE);
        variables.put(Scope.PARAM, params);
        return new Environment(variables);
    }

    /** What all other expressions may name. */
    static Environment ofEvidence(Shape evidence, Shape params) {
        var variables = new LinkedHashMap<String, Shape>();
        variables.put(Scope.EVIDENCE, evidence);
        variables.put(Scope.EVENT, Scope.EVENT_SHAPE);
        variables.put(Scope.ASSET, Scope.ASSET_SHAPE);
        variables.put(Scope.PARAM, params);
        return new Environment(variables);
    }

    /** Runs what the compiler has checked; values bring their types with them, so one serves all. */
    static CelRuntime runtime() {
        return RUNTIME;
    }

    Map<String, Shape> variables() {
        return variables;
    }

    CelCompiler compiler() {
        var builder = CelCompilerFactory.standardCelCompilerBuilder()
                .setOptions(OPTIONS)
                .setStandardMacros(CelStandardMacro.STANDARD_MACROS)
                .setTypeProvider(types)
                .addFunctionDeclarations(CelFunctionDecl.newFunctionDeclaration(
                        DAYS, CelOverloadDecl.newGlobalOverload(DAYS_OF_INT, SimpleType.DURATION, SimpleType.INT)));
        variables.forEach((name, shape) -> builder.addVar(name, shape.celType()));
        return builder.build();
    }

    /** Tells CEL about the shapes, the nested ones included. */
    private record Types(ImmutableMap<String, CelType> byName) implements CelTypeProvider {

        static Types of(Iterable<Shape> shapes) {
            var byName = new LinkedHashMap<String, CelType>();
            shapes.forEach(shape -> add(shape, byName));
            return new Types(ImmutableMap.copyOf(byName));
        }

        private static void add(Shape shape, Map<String, CelType> byName) {
            byName.put(shape.celType().name(), shape.celType());
            shape.fields().values().forEach(each -> add(each, byName));
        }

        private static void add(FieldType type, Map<String, CelType> byName) {
            switch (type) {
                case FieldType.Nested(var shape) -> add(shape, byName);
                case FieldType.Many(var element) -> add(element, byName);
                case FieldType.Named(var element) -> add(element, byName);
                case FieldType.Text any -> {}
                case FieldType.Bool any -> {}
                case FieldType.Whole any -> {}
                case FieldType.Decimal any -> {}
                case FieldType.Timestamp any -> {}
                case FieldType.Anything any -> {}
            }
        }

        @Override
        public ImmutableCollection<CelType> types() {
            return byName.values();
        }

        @Override
        public Optional<CelType> findType(String name) {
            return Optional.ofNullable(byName.get(name));
        }
    }
}
