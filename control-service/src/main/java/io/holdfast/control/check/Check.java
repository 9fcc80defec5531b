package io.holdfast.control.check;

import io.holdfast.control.assess.SubjectJudge;
import io.holdfast.control.catalog.Catalog;
import io.holdfast.control.catalog.CatalogFiles;
import io.holdfast.control.catalog.CatalogSource;
import io.holdfast.control.catalog.Complaints;
import io.holdfast.control.rule.CompiledCatalog;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * Checks a catalog: reads it, compiles it, and runs the tests of every control that can be judged whatever is wrong with
 * the others, so that an author sees at once as much as can be told.
 */
public final class Check {

    private Check() {}

    public static Report of(CatalogFiles files) {
        var draft = CatalogSource.read(files);
        var catalog = draft.catalog();
        var errors = new ArrayList<>(draft.errors());
        var rules = CompiledCatalog.asFarAsPossible(draft, errors);
        errors.addAll(Lints.errors(catalog));
        var tests = TestFiles.read(files, catalog);
        errors.addAll(tests.errors());
        var tested = run(tests, rules);
        tested.forEach(each -> errors.addAll(each.errors()));
        var complaints = new Complaints();
        errors.forEach(complaints::add);
        return new Report(
                catalog.version(),
                catalog.measures().size(),
                catalog.controls().size(),
                complaints.inOrder(),
                Lints.warnings(catalog, files),
                summary(tests, tested));
    }

    private static List<TestedControl> run(TestFiles tests, CompiledCatalog rules) {
        var judge = new SubjectJudge(rules);
        var intake = new Intake(rules.catalog());
        // Nothing is shared but what never changes, and an author waits for the outcome.
        return tests.byControl().values().parallelStream()
                .flatMap(file -> run(file, rules, judge, intake))
                .toList();
    }

    private static Stream<TestedControl> run(TestFile file, CompiledCatalog rules, SubjectJudge judge, Intake intake) {
        Catalog catalog = rules.catalog();
        return rules.rule(file.control()).stream()
                .flatMap(rule -> catalog.kind(rule.control().evidence().kind()).stream()
                        .map(kind -> TestedControl.run(judge, rule, kind, file, intake)));
    }

    private static Report.Tests summary(TestFiles tests, List<TestedControl> tested) {
        var total = tests.byControl().values().stream()
                .mapToInt(each -> each.tests().size())
                .sum();
        var ran = tested.stream().mapToInt(each -> each.file().tests().size()).sum();
        var passed = tested.stream().mapToInt(TestedControl::passed).sum();
        var failed = tested.stream().flatMap(each -> each.failures().stream()).toList();
        return new Report.Tests(total, passed, total - ran, failed);
    }
}
