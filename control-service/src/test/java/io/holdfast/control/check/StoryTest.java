package io.holdfast.control.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What the steps of a control test mean. Each story passes; that expectations can fail is shown elsewhere. */
class StoryTest {

    @ParameterizedTest(name = "{0}")
    @MethodSource("stories")
    void holds(String rule, String steps) {
        var catalog = new SmallCatalog().test("steps:\n" + steps);

        assertThat(catalog.complaints()).as(rule).isEmpty();
        assertThat(catalog.check().tests().passed()).isEqualTo(8);
    }

    static Stream<Arguments> stories() {
        return Stream.of(
                row("a deadline fires at its very instant", """
                        - evidence: {}
                        - {at: 25h59m59s, expect: {status: SATISFIED, transition: none}}
                        - {at: 26h, expect: {status: STALE, cause: DEADLINE, transition: {from: SATISFIED}}}
                        """),
                row("a step without 'at' is at the instant of the step before", """
                        - {at: 1h, evidence: {}}
                        - {evidence: {outcome: failure}, event: {time: '@+59m'}, expect: SATISFIED}
                        """),
                row("deadlines on the way fire before what the step brings", """
                        - evidence: {}
                        - {at: 30h, evidence: {}, expect: {status: SATISFIED, transition: {from: STALE}}}
                        """),
                row("a cause is remembered", """
                        - evidence: {}
                        - {at: 1h, evidence: {bytes: 1}, expect: {status: SATISFIED, cause: EVIDENCE, transition: none}}
                        """),
                row("the reason is that of the newest evidence", """
                        - evidence: {outcome: failure}
                        - at: 1h
                          evidence: {outcome: success, bytes: 0}
                          expect: {status: NOT_SATISFIED, reason: bytes is 0, transition: none}
                        """),
                row("evidence of a step is laid over the file's, and for this step only", """
                        - evidence: {outcome: failure}
                        - {at: 1h, evidence: {}, expect: SATISFIED}
                        """),
                row("an asset stays as it was changed", """
                        - {evidence: {}, asset: {labels: {backup: none}}, expect: {not_covered: true}}
                        - {at: 1h, evidence: {}, expect: {not_covered: true}}
                        - at: 2h
                          asset: {labels: {backup: required}}
                          expect: {status: SATISFIED, cause: ASSET, transition: {from: null}}
                        """),
                row("a retired asset is not covered any more", """
                        - {evidence: {}, expect: SATISFIED}
                        - {asset: {state: RETIRED}, expect: {not_covered: true, cause: ASSET, transition: {from: SATISFIED}}}
                        """),
                row("another subject is another asset with the same base", """
                        - {evidence: {}, expect: SATISFIED}
                        - {subject: other, expect: NO_DATA}
                        - expect: {status: SATISFIED, transition: none}
                          expect_control: {status: NO_DATA, population: 2, counts: {SATISFIED: 1, NO_DATA: 1, STALE: 0}}
                        """),
                row("deadlines of several subjects fire in their order", """
                        - {evidence: {}, event: {time: '@-2h'}}
                        - {subject: other, evidence: {}, event: {time: '@-3h'}}
                        - at: 23h
                          expect: SATISFIED
                          expect_control: {counts: {SATISFIED: 1, STALE: 1}}
                        - {at: 24h, expect_control: {counts: {STALE: 2}}}
                        """),
                row("a subject without an expectation keeps its transitions for its next look", """
                        - evidence: {}
                        - {subject: other, at: 27h, expect: NO_DATA}
                        - expect: {status: STALE, transition: {from: SATISFIED}}
                        """),
                row("instants are counted from the start", """
                        - {at: 1d, evidence: {finished_at: '@-30d'}, event: {time: '@'}, expect: SATISFIED}
                        - {at: 26h, expect: STALE}
                        """),
                row("late evidence moves nothing", """
                        - {at: 5h, evidence: {}}
                        - {evidence: {outcome: failure}, event: {time: '@+1h'}, expect: {status: SATISFIED, transition: none}}
                        """),
                row("evidence of another kind is laid over nothing", """
                        - {evidence: {outcome: failure}, event: {type: backup.run, source: cron, id: e-1}, expect: NOT_SATISFIED}
                        """),
                row("an exception covers, ends, and is taken back", """
                        - evidence: {outcome: failure}
                          exception: {expires: 2h, reason: new disks come}
                          expect: {status: EXEMPT, underlying: NOT_SATISFIED, reason: new disks come}
                        - {at: 2h, expect: {status: NOT_SATISFIED, cause: EXCEPTION, transition: {from: EXEMPT}}}
                        - {exception: {expires: 2h}, expect: {status: EXEMPT, cause: EXCEPTION}}
                        - {at: 3h, exception: revoked, expect: {status: NOT_SATISFIED, cause: EXCEPTION}}
                        """));
    }

    /** What is said of a control as a whole, which the small catalog's does not ask for. */
    @ParameterizedTest(name = "{0}")
    @MethodSource("promises")
    void holdsFor(String rule, String promise, String steps) {
        var catalog = new SmallCatalog()
                .replacing(SmallCatalog.CONTROL, "fresh_for: 26h", promise)
                .test("steps:\n" + steps);

        assertThat(catalog.check().tests().failed())
                .as(rule)
                .filteredOn(failure -> failure.test().equals("another"))
                .isEmpty();
    }

    static Stream<Arguments> promises() {
        return Stream.of(
                Arguments.of(
                        "a warning comes ahead of the end, as a transition of its own",
                        "fresh_for: 26h\nwarn_before: 2h",
                        """
                        - {evidence: {}, expect: {status: SATISFIED, due_soon: false}}
                        - at: 24h
                          expect: {status: SATISFIED, due_soon: true, cause: DEADLINE, transition: {from: SATISFIED}}
                        - {at: 25h, evidence: {}, expect: {status: SATISFIED, due_soon: false}}
                        """),
                Arguments.of("an objective looks at a window", "objective: {at_least: 50%, over: 2d}", """
                        - {evidence: {outcome: failure}, expect: NOT_SATISFIED}
                        - {at: 1d, evidence: {}, expect: SATISFIED}
                        - {at: 36h, evidence: {outcome: failure}, expect: NOT_SATISFIED}
                        - {at: 48h, expect: {status: SATISFIED, cause: DEADLINE}}
                        - {at: 4d, expect: STALE}
                        """),
                Arguments.of("what is broken for a short while is not told", "for: 1h", """
                        - evidence: {}
                        - {at: 1h, evidence: {outcome: failure}, expect: {status: SATISFIED, transition: none}}
                        - {at: 2h, expect: {status: NOT_SATISFIED, cause: DEADLINE}}
                        """),
                Arguments.of("a tolerance forgives some of many", "tolerance: 50%", """
                        - evidence: {}
                        - {subject: other, evidence: {outcome: failure}, expect: NOT_SATISFIED}
                        - expect_control: {status: SATISFIED, counts: {SATISFIED: 1, NOT_SATISFIED: 1}}
                        - {subject: third, expect: NO_DATA, expect_control: {status: NO_DATA}}
                        """));
    }

    private static Arguments row(String rule, String steps) {
        return Arguments.of(rule, steps);
    }
}
