package io.holdfast.control.check;

import io.holdfast.control.catalog.Section;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Reads a file of control tests. Whatever is wrong with it is complained about, with its place. */
final class TestFileReader {

    /** Claims that could be true. Every control can be satisfied, hear nothing, and see time pass. */
    private static final Set<Case> CLAIMS = Set.of(Case.BROKEN, Case.INCONCLUSIVE);

    private TestFileReader() {}

    static TestFile read(Section section) {
        // Complains about keys that are given twice and values that YAML understands in its own way.
        section.plain();
        var control = section.text("control");
        var asset = AssetForm.read(section);
        var evidence = section.plain("evidence");
        var names = new HashSet<String>();
        var tests = section.sections("tests").stream()
                .map(each -> test(each, names))
                .toList();
        if (tests.isEmpty()) {
            section.complain("tests", "'tests' must have at least one test");
        }
        var file = new TestFile(control, asset, evidence, tests, impossible(section), section.location());
        section.finish();
        return file;
    }

    private static Map<Case, TestFile.Claim> impossible(Section file) {
        var claims = new EnumMap<Case, TestFile.Claim>(Case.class);
        if (!file.optionalValueIsThere("impossible")) {
            return claims;
        }
        var section = file.section("impossible");
        for (var key : section.keys()) {
            var reason = section.text(key);
            var claimed = Case.of(key).filter(CLAIMS::contains);
            if (claimed.isPresent()) {
                claims.put(claimed.get(), new TestFile.Claim(reason, section.locationOf(key)));
            } else {
                section.complain(
                        key, "'" + key + "' is always possible; only broken and inconclusive can be impossible");
            }
        }
        return claims;
    }

    private static ControlTest test(Section section, Set<String> names) {
        var name = section.text("name");
        if (!name.isEmpty() && !names.add(name)) {
            section.complain("name", "another test of this file is called '" + name + "' too");
        }
        var steps = steps(section);
        if (steps.stream().allMatch(each -> each.expectation() == null && each.ofControl() == null)) {
            section.complain("steps", "'" + name + "' expects nothing, so it can't fail");
        }
        var test = new ControlTest(
                name,
                section.optionalText("trap"),
                AssetForm.read(section),
                section.plain("evidence"),
                steps,
                section.location());
        section.finish();
        return test;
    }

    private static List<Step> steps(Section test) {
        var steps = new ArrayList<Step>();
        var before = Duration.ZERO;
        for (var section : test.sections("steps")) {
            var step = StepReader.read(section, steps.size() + 1, before);
            if (step.at().compareTo(before) < 0) {
                section.complain("at", "a step can't be before the one that it follows");
            }
            before = step.at();
            steps.add(step);
        }
        return steps;
    }
}
