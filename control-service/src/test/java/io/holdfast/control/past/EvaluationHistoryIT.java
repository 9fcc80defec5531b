package io.holdfast.control.past;

import static io.holdfast.control.posture.Projection.told;
import static org.assertj.core.api.Assertions.assertThat;

import io.holdfast.contracts.Evaluation;
import io.holdfast.contracts.Status;
import io.holdfast.control.posture.Projection;
import io.holdfast.control.testing.Databases;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

/** The compacted topic forgets; the table keeps how each control's status changed, and nothing else. */
class EvaluationHistoryIT {

    private static final Instant START = Instant.parse("2026-11-20T00:00:00Z");

    private final DataSource database = Databases.fresh();
    private final Projection projection = Projection.of(database);

    @Test
    void onlyChangesOfTheStatusAreKept() throws Exception {
        projection.project(List.of(
                told("a", evaluation("a", Status.NO_DATA, 1), at(0)),
                told("a", evaluation("a", Status.NO_DATA, 2), at(1)),
                told("b", evaluation("b", Status.SATISFIED, 2), at(2)),
                told("a", evaluation("a", Status.SATISFIED, 3), at(3))));

        assertThat(changes()).containsExactly("a NO_DATA 0", "b SATISFIED 2", "a SATISFIED 3");
    }

    @Test
    void aBatchGoesOnWhereTheLastOneEnded() throws Exception {
        projection.project(List.of(told("a", evaluation("a", Status.SATISFIED, 1), at(0))));
        projection.project(List.of(
                told("a", evaluation("a", Status.SATISFIED, 2), at(1)),
                told("a", evaluation("a", Status.STALE, 2), at(2)),
                told("a", evaluation("a", Status.SATISFIED, 2), at(3))));

        assertThat(changes()).containsExactly("a SATISFIED 0", "a STALE 2", "a SATISFIED 3");
    }

    @Test
    void whatWasTakenOutOfTheCatalogEndsAndMayComeBack() throws Exception {
        projection.project(List.of(told("a", evaluation("a", Status.SATISFIED, 1), at(0))));
        projection.project(List.of(told("a", null, at(1))));
        projection.project(List.of(told("a", null, at(2)), told("a", evaluation("a", Status.SATISFIED, 1), at(3))));

        assertThat(changes()).containsExactly("a SATISFIED 0", "a null 1", "a SATISFIED 3");
        var timeline = new Timelines(database).ofControl("a", at(9));
        assertThat(timeline.statusAt(at(0))).hasValue(Status.SATISFIED);
        assertThat(timeline.statusAt(at(2))).isEmpty();
        assertThat(timeline.statusAt(at(5))).hasValue(Status.SATISFIED);
    }

    @Test
    void whatWasStoredBeforeThereWasAHistoryIsItsBeginning() throws Exception {
        var old = Databases.at("29?");
        execute(old, """
                insert into evaluation (control_id, control_version, status, counts, population, judged_at, since)
                values ('a', 'v', 'STALE', '{}', 1, '2026-11-20T05:00:00Z', '2026-11-20T04:00:00Z')
                """);
        execute(old, """
                insert into transition (id, control_id, subject, to_status, judged_at, body)
                values ('a/s/1', 'a', 's', 'STALE', '2026-11-20T05:00:00Z',
                        '{"sequence": 7, "effective_at": "2026-11-20T04:00:00.5Z"}')
                """);

        Databases.migrate(old);

        var timelines = new Timelines(old);
        assertThat(timelines.ofControl("a", at(9)).statusAt(at(4))).hasValue(Status.STALE);
        assertThat(timelines.ofControl("a", at(9)).statusAt(at(3))).isEmpty();
        assertThat(timelines.ofAssessment("a", "s", at(9)).statusAt(at(5))).hasValue(Status.STALE);
        assertThat(timelines.ofAssessment("a", "s", at(9)).statusAt(at(4))).isEmpty();
    }

    private List<String> changes() throws SQLException {
        try (var connection = database.getConnection();
                var query = connection.prepareStatement(
                        "select control_id, status, at from evaluation_change order by position");
                var rows = query.executeQuery()) {
            var changes = new ArrayList<String>();
            while (rows.next()) {
                var hour = rows.getTimestamp(3).toInstant().minusMillis(START.toEpochMilli());
                changes.add(rows.getString(1) + " " + rows.getString(2) + " " + hour.getEpochSecond() / 3600);
            }
            return changes;
        }
    }

    private static void execute(DataSource database, String sql) throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static Evaluation evaluation(String control, Status status, long population) {
        return new Evaluation(control, "v", status, Map.of(status, population), population, START);
    }

    private static Instant at(long hours) {
        return START.plusSeconds(hours * 3600);
    }
}
