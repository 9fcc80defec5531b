package io.holdfast.control.check;

import io.holdfast.control.catalog.CatalogError;
import java.util.List;

/**
 * What a check found.
 *
 * @param version of the catalog
 * @param errors what is wrong with the files, all of it
 * @param warnings what is most likely not meant so
 * @param tests what came of the controls' tests
 */
public record Report(
        String version,
        int measures,
        int controls,
        List<CatalogError> errors,
        List<CatalogError> warnings,
        Tests tests) {

    public Report {
        errors = List.copyOf(errors);
        warnings = List.copyOf(warnings);
    }

    /**
     * The controls' tests.
     *
     * @param total all that are written
     * @param passed all that ran, and whose every expectation was met
     * @param notRun those of controls that can't be judged
     * @param failed the expectations that were not met; a test may have several
     */
    public record Tests(int total, int passed, int notRun, List<Failure> failed) {

        public Tests {
            failed = List.copyOf(failed);
        }
    }

    /** Whether the catalog may be relied on. */
    public boolean isValid() {
        return errors.isEmpty() && tests.passed() == tests.total();
    }

    /** One line for people, e.g. {@code 147 measures, 96 controls, 612 tests: all passed}. */
    public String summary() {
        var counted =
                count(measures, "measure") + ", " + count(controls, "control") + ", " + count(tests.total(), "test");
        if (isValid()) {
            return counted + ": all passed";
        }
        var failed = tests.total() - tests.passed() - tests.notRun();
        return counted + ": " + failed + " failed, " + tests.notRun() + " not run, " + count(errors.size(), "error");
    }

    private static String count(int number, String what) {
        return number + " " + what + (number == 1 ? "" : "s");
    }
}
