package io.holdfast.control.past;

import static org.assertj.core.api.Assertions.assertThat;

import io.holdfast.contracts.Status;
import io.holdfast.control.history.Moment;
import io.holdfast.control.history.Period;
import io.holdfast.control.past.AssessmentsQuery.After;
import io.holdfast.control.past.AssessmentsQuery.Choice;
import io.holdfast.control.testing.Databases;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import javax.sql.DataSource;
import org.jboss.logging.Logger;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * How long questions about the past take over 2,000,000 transitions of 100,000 assessments. Too long for every build: {@code
 * mvn verify -pl control-service -Dit.test=PastMeasurement}.
 */
class PastMeasurement {

    private static final Logger LOG = Logger.getLogger(PastMeasurement.class);
    private static final Instant START = Instant.parse("2026-08-20T00:00:00Z");
    private static final DataSource DATABASE = Databases.fresh();

    /** 50 controls on 2,000 subjects; each assessment changes 20 times in 80 days. */
    @BeforeAll
    static void fill() throws SQLException {
        execute("""
                insert into transition (id, control_id, subject, sequence, to_status, effective_at, judged_at, body)
                select c || '/' || s || '/' || n, 'control-' || c, 'subject-' || s, n,
                       case n % 3 when 0 then 'NOT_SATISFIED' when 1 then 'SATISFIED' else 'STALE' end,
                       timestamptz '2026-08-20T00:00:00Z' + n * interval '4 days' + s * interval '7 seconds',
                       timestamptz '2026-08-20T00:00:00Z' + n * interval '4 days' + s * interval '7 seconds'
                           + interval '3 minutes',
                       jsonb_build_object('padding', repeat('x', 100))
                  from generate_series(0, 19) n, generate_series(1, 2000) s, generate_series(1, 50) c
                """);
        execute("vacuum (analyze) transition");
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 40, 89})
    void posture(long day) {
        var query = new PostureQuery(DATABASE);
        var moment = new Moment(START.plus(Duration.ofDays(day)), START.plus(Duration.ofDays(90)));

        var took = median(() -> assertThat(query.at(moment).subjects()).isEqualTo(2_000));

        LOG.infof("posture at day %d of 90: %d ms", day, took.toMillis());
    }

    @Test
    void oneControl() {
        var moment = new Moment(START.plus(Duration.ofDays(40)), START.plus(Duration.ofDays(90)));
        var choice = new Choice("control-7", EnumSet.allOf(Status.class), null, null);
        var period = new Period(START, START.plus(Duration.ofDays(90)));

        var counts = median(() -> assertThat(
                        new PostureQuery(DATABASE).at(moment, "control-7").controls())
                .hasSize(1));
        var page = median(() -> assertThatTransitions(choice, moment));
        var history = median(() -> assertThat(new Timelines(DATABASE)
                        .ofSubjects(List.of("control-7"), period)
                        .timelines())
                .isEqualTo(2_000));

        LOG.infof(
                "one control: counts %d ms, a page of assessments %d ms, 90 days of all subjects %d ms",
                counts.toMillis(), page.toMillis(), history.toMillis());
    }

    private static void assertThatTransitions(Choice choice, Moment moment) {
        // The bodies are padding here, so none is asked for: a status that nothing has.
        var none = new Choice(choice.controlId(), EnumSet.of(Status.EXEMPT), null, null);
        assertThat(new AssessmentsQuery(DATABASE).page(none, moment, After.NOTHING, 100))
                .isEmpty();
    }

    private static Duration median(Runnable question) {
        var took = new ArrayList<Duration>();
        for (var i = 0; i < 5; i++) {
            var begun = System.nanoTime();
            question.run();
            took.add(Duration.ofNanos(System.nanoTime() - begun));
        }
        return took.stream().sorted().toList().get(2);
    }

    private static void execute(String sql) throws SQLException {
        try (var connection = DATABASE.getConnection();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
