package io.holdfast.control.check;

import static io.holdfast.control.check.SmallCatalog.CONTROL;
import static io.holdfast.control.check.SmallCatalog.KIND;
import static io.holdfast.control.check.SmallCatalog.TEST;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What must be tested, and what may be called impossible instead. */
class ClaimsTest {

    @ParameterizedTest(name = "{0}")
    @MethodSource({"cases", "claims"})
    void complains(Spoilt catalog) {
        catalog.assertThatItIsRefused();
    }

    static Stream<Spoilt> cases() {
        return Stream.of(
                new Spoilt(
                        "not satisfied ever",
                        c -> c.replacing(TEST, "expect: SATISFIED", "expect: STALE")
                                .replacing(TEST, "status: SATISFIED, ", ""),
                        missing("that it is satisfied")),
                new Spoilt(
                        "never broken",
                        c -> c.replacing(TEST, "status: NOT_SATISFIED, ", ""),
                        missing("that it is broken")),
                new Spoilt(
                        "never stale",
                        c -> c.replacing(TEST, "status: STALE, ", ""),
                        missing("that its evidence becomes STALE")),
                new Spoilt(
                        "never stale in a window",
                        c -> c.replacing(TEST, "status: STALE, ", "")
                                .replacing(CONTROL, "fresh_for: 26h", "objective: {at_least: 9%, over: 26h}"),
                        missing("that its evidence becomes STALE")),
                new Spoilt(
                        "never past its end",
                        c -> c.replacing(CONTROL, "fresh_for: 26h", "valid_until: evidence.finished_at"),
                        missing("that its validity ends (NOT_SATISFIED with cause DEADLINE)")),
                new Spoilt(
                        "never unheard of",
                        c -> c.replacing(TEST, "status: NO_DATA, ", ""),
                        missing("that nothing was ever heard")),
                new Spoilt(
                        "never undecided",
                        c -> c.replacing(TEST, "status: INCONCLUSIVE, ", ""),
                        missing("that it can't be decided")),
                new Spoilt(
                        "never not covered",
                        c -> c.replacing(TEST, "not_covered: true", "transition: none"),
                        missing("an asset that it does not cover")),
                new Spoilt(
                        "not covered only since it is retired",
                        c -> c.replacing(TEST, "labels: {backup: none}", "state: retired"),
                        missing("an asset that it does not cover")),
                new Spoilt(
                        "not covered only since it is something else",
                        c -> c.replacing(TEST, "labels: {backup: none}", "kind: endpoint"),
                        missing("an asset that it does not cover")),
                new Spoilt(
                        "a trap that nobody tried",
                        c -> c.replacing(TEST, "    trap: dry-run\n", ""),
                        missing("the trap 'dry-run' of backup.run: A dry run stores nothing")),
                new Spoilt(
                        "a trap that the kind does not know",
                        c -> c.test("trap: moonlight\nsteps: [{expect: NO_DATA}]"),
                        TEST + ":37:5: 'moonlight' is no trap of backup.run; known: dry-run"));
    }

    private static String missing(String shown) {
        return TEST + ":1:1: no test shows " + shown;
    }

    static Stream<Spoilt> claims() {
        return Stream.of(
                claim("a case that always happens", "no_data: never", "'no_data' is always possible"),
                claim("a claim of no case", "rain: never", "'rain' is always possible"),
                claim("a claim without reason", "broken: ''", "'broken' is missing"),
                claim(
                        "a claim that a test disproves",
                        "broken: it can't be",
                        "'broken' is called impossible, but 'a failure breaks it' expects it"),
                claim(
                        "a claim that a test of it disproves",
                        "inconclusive: it can't be",
                        "'inconclusive' is called impossible, but 'nothing was counted' expects it"),
                new Spoilt(
                        "a field that may be missing",
                        c -> c.replacing(TEST, "status: INCONCLUSIVE, ", "")
                                .adding(TEST, "impossible: {inconclusive: never}\n"),
                        TEST
                                + ":37:14: 'inconclusive' is called impossible, but without evidence.bytes it can't be decided"),
                new Spoilt(
                        "nothing examined",
                        c -> decidable(c),
                        TEST + ":37:14: 'inconclusive' is called impossible, but when evidence.examined is 0 it can't"),
                new Spoilt(
                        "a tool's error",
                        c -> decidable(c).replacing(KIND, ", x-holdfast: examined", ""),
                        TEST
                                + ":37:14: 'inconclusive' is called impossible, but when evidence.error is could not look"));
    }

    private static Spoilt claim(String rule, String claim, String complaint) {
        return new Spoilt(rule, c -> c.adding(TEST, "impossible: {" + claim + "}\n"), TEST + ":37:14: " + complaint);
    }

    /** The control reads only what every evidence has. */
    private static SmallCatalog decidable(SmallCatalog catalog) {
        return catalog.replacing(CONTROL, " && evidence.bytes > 0", "")
                .replacing(TEST, "status: INCONCLUSIVE, reason: evidence.bytes", "status: SATISFIED")
                .replacing(TEST, "status: NOT_SATISFIED, reason: bytes is 0", "status: SATISFIED")
                .adding(TEST, "impossible: {inconclusive: every run says how it ended}\n");
    }

    @Test
    void whatCannotHappenNeedsNoTest() {
        var report = decidable(new SmallCatalog())
                .replacing(KIND, ", x-holdfast: examined", "")
                .replacing(KIND, ", x-holdfast: error", "")
                .check();

        assertThat(report.errors()).isEmpty();
        assertThat(report.isValid()).isTrue();
    }
}
