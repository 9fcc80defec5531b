package io.holdfast.control.past;

import static org.assertj.core.api.Assertions.assertThat;

import io.holdfast.contracts.Asset;
import io.holdfast.contracts.Cause;
import io.holdfast.contracts.Severity;
import io.holdfast.contracts.Status;
import io.holdfast.contracts.Transition;
import io.holdfast.control.history.Moment;
import io.holdfast.control.history.Period;
import io.holdfast.control.past.AssessmentsQuery.After;
import io.holdfast.control.past.AssessmentsQuery.Choice;
import io.holdfast.control.posture.Projection;
import io.holdfast.control.testing.Databases;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What held when, and what was known of it when, over a real database. */
class PastIT {

    private static final Instant START = Instant.parse("2026-11-20T00:00:00Z");
    private static final DataSource DATABASE = Databases.fresh();

    /**
     * mail held until its evidence got too old at 26 h; at 30 h evidence of 20 h arrived late. web broke at 10 h, which was
     * found out at 12 h. old left at 15 h.
     */
    @BeforeAll
    static void history() throws Exception {
        var history = new ArrayList<Transition>();
        add(history, "backup", "mail", "0-0 NO_DATA", "0-1 SATISFIED", "26-26 STALE", "20-30 SATISFIED");
        add(history, "backup", "web", "0-1 SATISFIED", "10-12 NOT_SATISFIED");
        add(history, "backup", "old", "0-1 SATISFIED", "15-15 -");
        add(history, "access", "web", "0-1 SATISFIED");
        Projection.of(DATABASE).transitions(history);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            before anything was judged nothing is known   | 0  | 0  | backup={NO_DATA=1}
            what held                                     | 5  | 40 | access={SATISFIED=1} backup={SATISFIED=3}
            what broke was broken before it was found out | 11 | 40 | access={SATISFIED=1} backup={NOT_SATISFIED=1, SATISFIED=2}
            which nobody knew at that time                | 11 | 11 | access={SATISFIED=1} backup={SATISFIED=3}
            who left is no longer counted                 | 16 | 40 | access={SATISFIED=1} backup={NOT_SATISFIED=1, SATISFIED=1}
            what was too old as far as one knew           | 27 | 28 | access={SATISFIED=1} backup={NOT_SATISFIED=1, STALE=1}
            was not, as late evidence showed              | 27 | 40 | access={SATISFIED=1} backup={NOT_SATISFIED=1, SATISFIED=1}
            """)
    void posture(String rule, long at, long knownAt, String expected) {
        var then = new PostureQuery(DATABASE).at(moment(at, knownAt));

        assertThat(then.controls().keySet().stream()
                        .sorted()
                        .map(control -> control + "=" + counts(then, control))
                        .collect(Collectors.joining(" ")))
                .isEqualTo(expected);
    }

    @Test
    void coverageIsOfSubjectsAndAsOfThen() {
        var query = new PostureQuery(DATABASE);

        var then = query.at(moment(27, 28));
        assertThat(then.subjects()).isEqualTo(2);
        assertThat(then.covered()).isEqualTo(1);
        assertThat(then.lastTransitionAt()).isEqualTo(at(26));
        assertThat(query.at(moment(27, 40)).covered()).isEqualTo(2);
        assertThat(query.at(moment(5, 40), "access").subjects()).isEqualTo(1);
        assertThat(query.at(new Moment(START.minusSeconds(1), START)).lastTransitionAt())
                .isNull();
    }

    @Test
    void assessmentsOfThenAreTheWorstFirstAndInPages() {
        var query = new AssessmentsQuery(DATABASE);
        var all = new Choice("backup", EnumSet.allOf(Status.class), null, null);

        var first = query.page(all, moment(11, 40), After.NOTHING, 2);
        assertThat(first).extracting(Transition::subject).containsExactly("web", "mail");
        var rest = query.page(all, moment(11, 40), new After(Status.SATISFIED, "mail"), 2);
        assertThat(rest).extracting(Transition::subject).containsExactly("old");
        assertThat(rest.getFirst().to()).isEqualTo(Status.SATISFIED);
    }

    @Test
    void assessmentsOfThenCanBeChosen() {
        var query = new AssessmentsQuery(DATABASE);

        var broken = new Choice("backup", EnumSet.of(Status.NOT_SATISFIED), null, null);
        assertThat(query.page(broken, moment(11, 11), After.NOTHING, 9)).isEmpty();
        assertThat(query.page(broken, moment(11, 12), After.NOTHING, 9)).hasSize(1);
        var mail = new Choice("backup", EnumSet.allOf(Status.class), "mail", null);
        assertThat(query.page(mail, moment(27, 28), After.NOTHING, 9))
                .extracting(Transition::to)
                .containsExactly(Status.STALE);
    }

    @Test
    void allSubjectsAddUp() {
        var period = new Period(START, at(20));

        var account = new Timelines(DATABASE).ofSubjects(List.of("backup", "access"), period);

        assertThat(account.timelines()).isEqualTo(4);
        assertThat(account.spent().judged()).isEqualTo(Duration.ofHours(20 + 20 + 15 + 20));
        assertThat(account.spent().in()).containsEntry(Status.NOT_SATISFIED, Duration.ofHours(10));
        assertThat(account.drifts().count()).isEqualTo(1);
        assertThat(account.drifts().detected().mean()).hasValue(Duration.ofHours(2));
    }

    @Test
    void oneSubjectHasItsTimeline() {
        var timeline = new Timelines(DATABASE).ofAssessment("backup", "mail", at(40));

        assertThat(timeline.statusAt(at(27))).hasValue(Status.SATISFIED);
        assertThat(timeline.statusAt(START.minusSeconds(1))).isEmpty();
    }

    private static String counts(PostureThen then, String control) {
        var counts = then.controls().get(control);
        return counts == null ? "none" : counts.counts().toString();
    }

    private static Moment moment(long at, long knownAt) {
        return new Moment(at(at), at(knownAt));
    }

    private static Instant at(long hours) {
        return START.plus(Duration.ofHours(hours));
    }

    /** Each change as {@code <effective>-<judged> <status>}, in hours. */
    private static void add(List<Transition> history, String control, String subject, String... changes) {
        @Nullable Status before = null;
        for (var i = 0; i < changes.length; i++) {
            var parts = changes[i].split("[- ]", 3);
            var to = parts[2].equals("-") ? null : Status.valueOf(parts[2]);
            history.add(new Transition(
                    Transition.idOf(control, subject, i + 1L),
                    control,
                    subject,
                    i + 1L,
                    before,
                    to,
                    Cause.EVIDENCE,
                    "because",
                    null,
                    at(Long.parseLong(parts[0])),
                    at(Long.parseLong(parts[1])),
                    null,
                    new Transition.ControlFacts("v", control, Severity.HIGH, "backup.run", List.of(), null),
                    new Transition.AssetFacts("system", null, null, Asset.Criticality.HIGH, Map.of())));
            before = to;
        }
    }
}
