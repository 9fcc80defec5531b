package io.holdfast.control.check;

import io.holdfast.control.catalog.CatalogError;
import io.holdfast.control.catalog.Control;
import io.holdfast.control.catalog.EvidenceKind;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Which cases the tests of a control must show, and which they leave out. */
final class RequiredCases {

    private RequiredCases() {}

    static Set<Case> of(Control control) {
        var required = EnumSet.of(Case.SATISFIED, Case.BROKEN, Case.NO_DATA, Case.INCONCLUSIVE);
        if (control.freshFor() != null || control.objective() != null) {
            required.add(Case.STALE);
        } else if (control.validUntil() != null) {
            required.add(Case.LAPSED);
        }
        if (control.population().where() != null) {
            required.add(Case.NOT_COVERED);
        }
        return required;
    }

    /** Complaints about cases and traps that no test shows. */
    static List<CatalogError> missing(Control control, EvidenceKind kind, TestFile file, Collection<Case> shown) {
        var missing = new ArrayList<CatalogError>();
        for (var required : of(control)) {
            if (!shown.contains(required) && !file.impossible().containsKey(required)) {
                missing.add(CatalogError.at(file.location(), "no test shows " + required.inWords()));
            }
        }
        var shownTraps = file.tests().stream().map(ControlTest::trap).toList();
        for (var trap : kind.traps()) {
            if (!shownTraps.contains(trap.id())) {
                missing.add(CatalogError.at(
                        file.location(),
                        "no test shows the trap '" + trap.id() + "' of " + kind.id() + ": " + trap.title()));
            }
        }
        return missing;
    }

    /** Complaints about traps that the kind does not know. */
    static List<CatalogError> unknownTraps(EvidenceKind kind, TestFile file) {
        var known = kind.traps().stream().map(EvidenceKind.Trap::id).collect(Collectors.toSet());
        var errors = new ArrayList<CatalogError>();
        for (var test : file.tests()) {
            if (test.trap() != null && !known.contains(test.trap())) {
                var traps = known.isEmpty() ? "it knows none" : "known: " + String.join(", ", new TreeSet<>(known));
                var reason = "'" + test.trap() + "' is no trap of " + kind.id() + "; " + traps;
                errors.add(CatalogError.at(test.location(), reason));
            }
        }
        return errors;
    }
}
