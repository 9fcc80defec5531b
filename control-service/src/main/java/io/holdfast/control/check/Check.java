package io.holdfast.control.check;

import io.holdfast.control.assess.SubjectJudge;
import io.holdfast.control.catalog.Catalog;
import io.holdfast.control.catalog.CatalogError;
import io.holdfast.control.catalog.CatalogFiles;
import io.holdfast.control.catalog.CatalogSource;
import io.holdfast.control.catalog.Complaints;
import io.holdfast.control.rule.CompiledCatalog;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The check of a catalog: reads it, compiles it, and runs the tests of every control that can be judged, whatever is wrong
 * with the others, so that an author sees at once as much as can be told.
 */
public final class Check {

    private final Catalog catalog;
    private final List<CatalogError> errors;
    private final List<CatalogError> warnings;
    private final TestFiles tests;
    private final List<TestedControl> tested;

    private Check(CatalogFiles files) {
        var draft = CatalogSource.read(files);
        var complaints = new ArrayList<>(draft.errors());
        catalog = draft.catalog();
        var rules = CompiledCatalog.asFarAsPossible(draft, complaints);
        tests = TestFiles.read(files, catalog);
        tested = run(tests, rules);
        complaints.addAll(Lints.errors(catalog));
        complaints.addAll(tests.errors());
        tested.forEach(each -> complaints.addAll(each.errors()));
        errors = inOrder(complaints);
        var doubts = new ArrayList<>(Lints.warnings(catalog, files));
        tested.forEach(each -> doubts.addAll(each.warnings()));
        warnings = inOrder(doubts);
    }

    public static Check of(CatalogFiles files) {
        return new Check(files);
    }

    public Report report() {
        var total = tests.byControl().values().stream()
                .mapToInt(each -> each.tests().size())
                .sum();
        var ran = tested.stream().mapToInt(each -> each.file().tests().size()).sum();
        var passed = tested.stream().mapToInt(TestedControl::passed).sum();
        var failed = tested.stream().flatMap(each -> each.failures().stream()).toList();
        return new Report(
                catalog.version(),
                catalog.measures().size(),
                catalog.controls().size(),
                errors,
                warnings,
                new Report.Tests(total, passed, total - ran, failed));
    }

    /** What watches over each measure, as a page for people. */
    public String measuresPage() {
        var passed =
                tested.stream().collect(Collectors.toMap(each -> each.file().control(), TestedControl::passed));
        return new MeasuresPage(catalog, passed).markdown();
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
        return rules.rule(file.control()).stream()
                .flatMap(rule -> rules.catalog().kind(rule.control().evidence().kind()).stream()
                        .map(kind -> TestedControl.run(judge, rule, kind, file, intake)));
    }

    private static List<CatalogError> inOrder(List<CatalogError> errors) {
        var complaints = new Complaints();
        errors.forEach(complaints::add);
        return complaints.inOrder();
    }
}
