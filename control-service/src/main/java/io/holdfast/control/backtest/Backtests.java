package io.holdfast.control.backtest;

import io.holdfast.foundation.web.Cursor;
import io.holdfast.foundation.web.Page;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * All backtests that are remembered. The database decides what becomes of each: whoever changes a state does so only from
 * the state that it must come from, so cancelling, finishing and giving up can't contradict each other.
 */
@Singleton
class Backtests {

    private static final String UNDER_WAY = " and state in ('QUEUED', 'RUNNING')";

    private final DataSource database;
    private final InstantSource clock;

    Backtests(DataSource database, InstantSource clock) {
        this.database = database;
        this.clock = clock;
    }

    void add(Job job, BacktestRequest request, String requestedBy) throws SQLException {
        var control = job.control().rule().control();
        Sql.of("insert into backtest (id, control_id, control_title, control_version, request, period_from, period_to,"
                        + " state, requested_by, requested_at) values (?, ?, ?, ?, ?::json, ?, ?, 'QUEUED', ?, ?)")
                .with(job.id(), control.id(), control.title(), control.version(), Sql.json(request))
                .with(job.period().from(), job.period().to(), requestedBy, clock.instant())
                .update(database);
    }

    /** The newest first. */
    Page<BacktestView> page(@Nullable State state, @Nullable String control, int limit, @Nullable String cursor)
            throws SQLException {
        var sql = Sql.of("select * from backtest where true");
        if (state != null) {
            sql.and(" and state = ?", state.name());
        }
        if (control != null) {
            sql.and(" and control_id = ?", control);
        }
        var after = Cursor.parse(cursor, 2);
        if (!after.isEmpty()) {
            sql.and(
                    " and (requested_at, id) < (?, ?)",
                    BacktestRows.instant(after.getFirst()),
                    BacktestRows.uuid(after.getLast()));
        }
        var views = sql.and(" order by requested_at desc, id desc limit ?", limit + 1)
                .list(database, BacktestRows::view);
        return Page.of(views, limit, last -> Cursor.of(last.requestedAt(), last.id()));
    }

    Optional<BacktestView> find(UUID id) throws SQLException {
        return Sql.of("select * from backtest where id = ?").with(id).list(database, BacktestRows::view).stream()
                .findFirst();
    }

    /** False when it was cancelled before its turn. */
    boolean begin(UUID id) throws SQLException {
        return Sql.of("update backtest set state = 'RUNNING', started_at = ?, alive_at = now()"
                                + " where id = ? and state = 'QUEUED'")
                        .with(clock.instant(), id)
                        .update(database)
                == 1;
    }

    /** Notes how far it is. False when it is over by now: cancelled, or given up for lost. */
    boolean pulse(UUID id, Progress progress) throws SQLException {
        return Sql.of("update backtest set evidence_total = ?, evidence_read = ?, subjects = ?, alive_at = now()"
                                + " where id = ?" + UNDER_WAY)
                        .with(progress.evidenceTotal(), progress.evidenceRead(), progress.subjects(), id)
                        .update(database)
                == 1;
    }

    boolean done(UUID id, Progress progress, Result result) throws SQLException {
        return pulse(id, progress)
                && Sql.of("update backtest set state = 'DONE', ended_at = ?, result = ?::json"
                                        + " where id = ? and state = 'RUNNING'")
                                .with(clock.instant(), Sql.json(result), id)
                                .update(database)
                        == 1;
    }

    void failed(UUID id, String reason) throws SQLException {
        Sql.of("update backtest set state = 'FAILED', ended_at = ?, reason = ? where id = ?" + UNDER_WAY)
                .with(clock.instant(), reason, id)
                .update(database);
        forgetFindings(id);
    }

    /** False when it was over already. */
    boolean cancel(UUID id) throws SQLException {
        var cancelled = Sql.of("update backtest set state = 'CANCELLED', ended_at = ? where id = ?" + UNDER_WAY)
                        .with(clock.instant(), id)
                        .update(database)
                == 1;
        if (cancelled) {
            forgetFindings(id);
        }
        return cancelled;
    }

    /** Those whose instance is gone. By the database's clock, which all instances share. */
    void failAbandoned(Duration silence) throws SQLException {
        Sql.of("update backtest set state = 'FAILED', ended_at = ?, reason = ?"
                        + " where alive_at < now() - make_interval(secs => ?)" + UNDER_WAY)
                .with(clock.instant(), BacktestFailure.INTERRUPTED)
                .with(silence.toSeconds())
                .update(database);
    }

    /** Forgets the oldest ones that are over, with all that was found. */
    void keep(int most) throws SQLException {
        Sql.of("delete from backtest where state not in ('QUEUED', 'RUNNING') and id in"
                        + " (select id from backtest order by requested_at desc, id desc offset ?)")
                .with(most)
                .update(database);
    }

    Page<Flip> flips(UUID id, Flip.@Nullable Occurrence occurrence, @Nullable String subject, int limit, long after)
            throws SQLException {
        var sql = Sql.of("select number, body from backtest_flip where backtest = ? and number > ?")
                .with(id, after);
        if (occurrence != null) {
            sql.and(" and occurrence = ?", occurrence.name());
        }
        if (subject != null) {
            sql.and(" and subject = ?", subject);
        }
        return BacktestRows.page(database, sql, Flip.class, limit);
    }

    /** Those that are not the same. */
    Page<SubjectView> subjects(UUID id, SubjectComparison.@Nullable Verdict verdict, int limit, long after)
            throws SQLException {
        var sql = Sql.of("select number, body from backtest_subject where backtest = ? and number > ?")
                .with(id, after);
        if (verdict != null) {
            sql.and(" and verdict = ?", verdict.name());
        }
        return BacktestRows.page(database, sql, SubjectView.class, limit);
    }

    /** Half a finding would be taken for a whole one. */
    private void forgetFindings(UUID id) throws SQLException {
        Sql.of("delete from backtest_flip where backtest = ?").with(id).update(database);
        Sql.of("delete from backtest_subject where backtest = ?").with(id).update(database);
    }
}
