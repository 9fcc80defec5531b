package io.holdfast.control.view;

import io.holdfast.contracts.Status;
import io.holdfast.control.view.PostureView.CoverageView;
import io.holdfast.control.view.PostureView.ScoreView;
import io.holdfast.foundation.web.DatabaseAway;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** Puts the posture together. */
@Singleton
class Posture {

    private static final String FORMULA = "satisfied controls / controls with at least one asset in their population";

    /** A subject is covered when everything that is asked of it rests on current evidence. */
    private static final String SUBJECTS = """
            select (select count(*) from subjects) as population,
                   (select count(*) from subjects where covered) as judged,
                   (select judged_at from transition order by position desc limit 1) as last_transition_at
            """;

    private static final String WITH_SUBJECTS = """
            with subjects as (
                select bool_and(status in ('SATISFIED', 'NOT_SATISFIED', 'EXEMPT')) as covered
                  from assessment where status is not null group by subject)
            """;

    private record Subjects(
            long population, long judged, @Nullable Instant lastTransitionAt) {}

    private final Judgements judgements;
    private final DataSource database;
    private final InstantSource clock;

    Posture(Judgements judgements, DataSource database, InstantSource clock) {
        this.judgements = judgements;
        this.database = database;
        this.clock = clock;
    }

    PostureView now() {
        var views = judgements.now();
        var controls = views.controls();
        var subjects = subjects();
        var score = score(controls);
        var coverage = new CoverageView(
                subjects.judged(), subjects.population(), percent(subjects.judged(), subjects.population()));
        var assessments = assessments(controls);
        return new PostureView(
                clock.instant(),
                views.catalog().version(),
                score,
                coverage,
                ControlViews.countByStatus(views.measures(), MeasureView::status),
                ControlViews.countByStatus(controls, ControlView::status),
                assessments,
                subjects.lastTransitionAt(),
                PostureSentence.of(controls, coverage, assessments));
    }

    private static ScoreView score(List<ControlView> controls) {
        var populated = controls.stream().filter(each -> each.population() > 0).toList();
        var satisfied =
                populated.stream().filter(each -> each.status().isGreen()).count();
        return new ScoreView(satisfied, populated.size(), percent(satisfied, populated.size()), FORMULA);
    }

    private static Map<Status, Long> assessments(List<ControlView> controls) {
        var sums = new EnumMap<Status, Long>(Status.class);
        for (var status : Status.values()) {
            sums.put(status, 0L);
        }
        controls.forEach(control -> control.counts().forEach((status, count) -> sums.merge(status, count, Long::sum)));
        return sums;
    }

    private static @Nullable Long percent(long part, long whole) {
        return whole == 0 ? null : 100 * part / whole;
    }

    private Subjects subjects() {
        try (var connection = database.getConnection();
                var query = connection.prepareStatement(WITH_SUBJECTS + SUBJECTS);
                var row = query.executeQuery()) {
            row.next();
            var last = row.getTimestamp("last_transition_at");
            return new Subjects(
                    row.getLong("population"), row.getLong("judged"), last == null ? null : last.toInstant());
        } catch (SQLException failure) {
            throw new DatabaseAway(failure);
        }
    }
}
