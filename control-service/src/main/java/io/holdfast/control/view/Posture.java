package io.holdfast.control.view;

import io.holdfast.contracts.Status;
import io.holdfast.control.history.Moment;
import io.holdfast.control.past.PostureQuery;
import io.holdfast.control.view.PostureView.CoverageView;
import io.holdfast.control.view.PostureView.ScoreView;
import io.holdfast.foundation.web.DatabaseAway;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
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

    private static final Duration KEPT = Duration.ofSeconds(5);

    private static final String NEWEST = """
            select position, judged_at from transition order by position desc limit 1
            """;

    /** A subject is covered when everything that is asked of it rests on current evidence. */
    private static final String SUBJECTS = """
            select count(*) as population, count(*) filter (where covered) as judged
              from (select bool_and(status in ('SATISFIED', 'NOT_SATISFIED', 'EXEMPT')) as covered
                      from assessment where status is not null group by subject) subjects
            """;

    private record Subjects(
            long population, long judged, @Nullable Instant lastTransitionAt) {}

    private final Judgements judgements;
    private final DataSource database;
    private final InstantSource clock;
    private final PostureQuery past;
    private volatile @Nullable Counted counted;

    /** The subjects as they were after a transition; the next one changes them. */
    private record Counted(long position, Instant at, Subjects subjects) {

        /** Two readers may write their transitions in another order than they are numbered, so it is not for ever. */
        boolean isCurrent(long newest, Instant now) {
            return position == newest && now.isBefore(at.plus(KEPT));
        }
    }

    Posture(Judgements judgements, DataSource database, InstantSource clock, PostureQuery past) {
        this.judgements = judgements;
        this.database = database;
        this.clock = clock;
        this.past = past;
    }

    PostureView now() {
        return view(clock.instant(), null, judgements.now(), subjects());
    }

    /** What held then, as it was known then, under the rules of then. */
    PostureView at(Moment moment) {
        var then = past.at(moment);
        var subjects = new Subjects(then.subjects(), then.covered(), then.lastTransitionAt());
        return view(moment.at(), moment.knownAt(), judgements.then(then, moment), subjects);
    }

    private static PostureView view(Instant at, @Nullable Instant knownAt, ControlViews views, Subjects subjects) {
        var controls = views.controls();
        var score = score(controls);
        var coverage = new CoverageView(
                subjects.judged(), subjects.population(), percent(subjects.judged(), subjects.population()));
        var assessments = assessments(controls);
        return new PostureView(
                at,
                knownAt,
                views.catalog().version(),
                score,
                coverage,
                ControlViews.countByStatus(views.measures(), MeasureView::status),
                views.measuresByAssurance(),
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

    /** Looking at all assessments takes long when there are many, so it is not done while nothing changes. */
    private Subjects subjects() {
        try (var connection = database.getConnection();
                var query = connection.prepareStatement(NEWEST);
                var newest = query.executeQuery()) {
            if (!newest.next()) {
                return new Subjects(0, 0, null);
            }
            var position = newest.getLong("position");
            var known = counted;
            var now = clock.instant();
            if (known != null && known.isCurrent(position, now)) {
                return known.subjects();
            }
            var subjects = count(connection, newest.getTimestamp("judged_at").toInstant());
            counted = new Counted(position, now, subjects);
            return subjects;
        } catch (SQLException failure) {
            throw new DatabaseAway(failure);
        }
    }

    private static Subjects count(Connection connection, Instant lastTransitionAt) throws SQLException {
        try (var query = connection.prepareStatement(SUBJECTS);
                var row = query.executeQuery()) {
            row.next();
            return new Subjects(row.getLong("population"), row.getLong("judged"), lastTransitionAt);
        }
    }
}
