package io.holdfast.control.check;

import io.holdfast.control.assess.SubjectJudge;
import io.holdfast.control.catalog.CatalogError;
import io.holdfast.control.catalog.EvidenceKind;
import io.holdfast.control.rule.CompiledRule;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;

/**
 * What came of the tests of one control.
 *
 * @param errors what is wrong with the tests themselves
 * @param failures expectations that were not met
 */
record TestedControl(TestFile file, List<CatalogError> errors, List<Failure> failures) {

    static TestedControl run(SubjectJudge judge, CompiledRule rule, EvidenceKind kind, TestFile file, Intake intake) {
        var setting = new Setting(judge, rule, file, intake);
        var failures = new ArrayList<Failure>();
        var shown = EnumSet.noneOf(Case.class);
        for (var test : file.tests()) {
            var told = Story.tell(setting, test);
            failures.addAll(told.failures());
            shown.addAll(told.shown());
        }
        var errors = new ArrayList<>(RequiredCases.unknownTraps(kind, file));
        errors.addAll(RequiredCases.missing(rule.control(), kind, file, shown));
        errors.addAll(Claims.contradicted(setting, kind.schema()));
        return new TestedControl(file, List.copyOf(errors), List.copyOf(failures));
    }

    int passed() {
        var failed = failures.stream().map(Failure::test).distinct().count();
        return file.tests().size() - Math.toIntExact(failed);
    }
}
