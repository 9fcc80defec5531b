package io.holdfast.control.check;

import io.holdfast.control.catalog.SourceLocation;
import java.util.List;
import java.util.Map;

/**
 * The tests of one control, as written.
 *
 * @param control the id of the control
 * @param asset what of the asset differs from a plain one of the population's kind
 * @param evidence the data that every piece of evidence begins with
 * @param impossible what can't happen to this control, with the reason
 */
record TestFile(
        String control,
        Map<String, Object> asset,
        Map<String, Object> evidence,
        List<ControlTest> tests,
        Map<Case, Claim> impossible,
        SourceLocation location) {

    TestFile {
        tests = List.copyOf(tests);
    }

    /** The author's claim that a case can't happen. */
    record Claim(String reason, SourceLocation location) {}
}
