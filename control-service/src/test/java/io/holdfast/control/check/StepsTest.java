package io.holdfast.control.check;

import static io.holdfast.control.check.SmallCatalog.TEST;

import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every mistake in a step, and every way in which a step may fail, is seen failing. */
class StepsTest {

    @ParameterizedTest(name = "{0}")
    @MethodSource("steps")
    void complains(Spoilt catalog) {
        catalog.assertThatItIsRefused();
    }

    static Stream<Spoilt> steps() {
        return Stream.of(
                step(
                        "a status of other letters",
                        "{expect: Stale}",
                        "38:14: 'expect: Stale': write one of NOT_SATISFIED,"),
                step("an expectation of nothing", "{expect: {}}", "38:14: 'expect' expects nothing"),
                step(
                        "an unknown cause",
                        "{expect: {cause: RAIN}}",
                        "38:23: 'cause: RAIN': write one of EVIDENCE, DEADLINE,"),
                step("an unknown expectation", "{expect: {mood: good}}", "38:23: 'mood' is no key here"),
                step("a transition of its own", "{expect: {transition: any}}", "38:23: write none, or {from: STATUS}"),
                step("a transition to", "{expect: {transition: {to: STALE}}}", "38:35: 'from' is missing"),
                step("maybe due soon", "{expect: {due_soon: maybe}}", "38:23: 'due_soon: maybe': write true or false"),
                step(
                        "the status of what is not covered",
                        "{expect: {not_covered: true, status: STALE}}",
                        "38:23: what a control does not cover has no status"),
                step("a control of nothing", "{expect_control: {}}", "38:14: 'expect_control' expects nothing"),
                step(
                        "a half",
                        "{expect_control: {population: 0.5}}",
                        "38:31: 'population: 0.5': write a number of subj"),
                step("counts of nothing", "{expect_control: {counts: {GREEN: 1}}}", "38:40: 'GREEN' is no status"),
                step(
                        "an instant in words",
                        "{at: noon, expect: NO_DATA}",
                        "38:14: 'at: noon': write a duration such as"),
                step(
                        "time that runs back",
                        "{at: 2h}, {at: 1h, expect: NO_DATA}",
                        "38:24: a step can't be before the one"),
                step(
                        "an event without evidence",
                        "{event: {id: x}, expect: NO_DATA}",
                        "38:14: 'event' needs 'evidence'"),
                step("data in the event", "{evidence: {}, event: {data: {}}}", "38:36: write the data as 'evidence'"),
                step("a subject in the event", "{evidence: {}, event: {subject: b}}", "38:36: write the data as"),
                step(
                        "an uid in a step",
                        "{asset: {uid: b}, expect: NO_DATA}",
                        "38:22: a step names another asset by 'subject'"),
                step("an exception for ever", "{exception: {reason: x}}", "38:25: 'expires' is missing"),
                step(
                        "an exception of a word",
                        "{exception: granted}",
                        "38:14: write {expires: 30d, reason: …}, or revoked"),
                fails("another status", "{expect: STALE}", "expected STALE, is NO_DATA: no backup.run evidence"),
                fails(
                        "another reason",
                        "{evidence: {outcome: failure}, expect: {reason: bytes}}",
                        "expected a reason with 'bytes', is NOT_SATISFIED: outcome is 'failure'"),
                fails("another cause", "{expect: {cause: DEADLINE}}", "expected the cause DEADLINE, was ASSET"),
                fails(
                        "a transition too many",
                        "{evidence: {}, expect: {transition: none}}",
                        "expected no transition, but there was null to NO_DATA by ASSET, then NO_DATA to SATISFIED by EVIDENCE"),
                fails(
                        "a transition from elsewhere",
                        "{evidence: {}, expect: {transition: {from: STALE}}}",
                        "expected a transition from STALE, but there was null to NO_DATA"),
                fails(
                        "not covered",
                        "{expect: {not_covered: true}}",
                        "expected not to be covered by the control, is NO_DATA"),
                fails(
                        "covered after all",
                        "{asset: {labels: {backup: null}}, expect: STALE}",
                        "expected STALE, is not covered by the control"),
                fails("due soon", "{evidence: {}, expect: {due_soon: true}}", "expected to be due soon, is SATISFIED"),
                fails(
                        "something else underneath",
                        "{exception: {expires: 1d}, expect: {status: EXEMPT, underlying: STALE}}",
                        "expected to be STALE underneath, is NO_DATA"),
                fails(
                        "another status of the control",
                        "{expect_control: {status: SATISFIED}}",
                        "expected the control to be SATISFIED, is NO_DATA: of 1 subject: 1 never had evidence"),
                fails("another population", "{expect_control: {population: 2}}", "expected a population of 2, is 1"),
                fails(
                        "other counts",
                        "{expect_control: {counts: {STALE: 1}}}",
                        "expected the counts {STALE=1}, are {NO_DATA=1}"),
                fails(
                        "evidence that intake refuses",
                        "{evidence: {bytes: many}, expect: SATISFIED}",
                        "the evidence would be refused: /bytes"),
                fails(
                        "evidence of no date",
                        "{evidence: {finished_at: yesterday}, expect: SATISFIED}",
                        "the evidence would be refused: /finished_at"),
                fails(
                        "evidence of tomorrow",
                        "{evidence: {}, event: {time: '@+1d'}, expect: SATISFIED}",
                        "the evidence would be refused: its time lies more than 5 minutes ahead"),
                fails(
                        "evidence of no kind",
                        "{evidence: {}, event: {type: no.kind}, expect: SATISFIED}",
                        "the evidence would be refused: there is no usable kind 'no.kind'"),
                fails(
                        "evidence at no time",
                        "{evidence: {}, event: {time: null}, expect: SATISFIED}",
                        "the evidence is no CloudEvent: "),
                fails(
                        "evidence with a slip of the pen",
                        "{evidence: {bites: 1}, expect: SATISFIED}",
                        "the evidence has 'bites', which is no field of backup.run"));
    }

    private static Spoilt step(String rule, String step, String complaint) {
        return new Spoilt(rule, c -> c.test("steps: [" + step + "]"), TEST + ":" + complaint);
    }

    private static Spoilt fails(String rule, String step, String complaint) {
        return new Spoilt(rule, c -> c.test("steps: [" + step + "]"), TEST + ":38: 'another', step 1: " + complaint);
    }
}
