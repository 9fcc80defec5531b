package io.holdfast.control.check;

import io.holdfast.control.assess.SubjectJudge;
import io.holdfast.control.catalog.CatalogError;
import io.holdfast.control.catalog.EvidenceKind;
import io.holdfast.control.rule.CompiledRule;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;

/**
 * What came of the tests of one control.
 *
 * @param errors what is wrong with the tests themselves
 * @param warnings what the tests most likely should show, too
 * @param failures expectations that were not met
 */
record TestedControl(TestFile file, List<CatalogError> errors, List<CatalogError> warnings, List<Failure> failures) {

    static TestedControl run(SubjectJudge judge, CompiledRule rule, EvidenceKind kind, TestFile file, Intake intake) {
        var setting = new Setting(judge, rule, file, intake);
        var failures = new ArrayList<Failure>();
        var shown = EnumSet.noneOf(Case.class);
        var brokenAlone = new HashSet<String>();
        for (var test : file.tests()) {
            var told = Story.tell(setting, test);
            failures.addAll(told.failures());
            shown.addAll(told.shown().cases());
            brokenAlone.addAll(told.shown().brokenAlone());
        }
        var errors = new ArrayList<>(RequiredCases.unknownTraps(kind, file));
        errors.addAll(RequiredCases.missing(rule.control(), kind, file, shown));
        errors.addAll(Claims.contradicted(setting, kind.schema()));
        var warnings = UntestedParts.of(rule, kind, file, brokenAlone);
        return new TestedControl(file, List.copyOf(errors), warnings, List.copyOf(failures));
    }

    int passed() {
        var failed = failures.stream().map(Failure::test).distinct().count();
        return file.tests().size() - Math.toIntExact(failed);
    }
}
