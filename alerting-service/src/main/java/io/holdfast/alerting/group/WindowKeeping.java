package io.holdfast.alerting.group;

import io.holdfast.alerting.route.MuteKind;
import io.holdfast.alerting.sql.Database;
import io.holdfast.alerting.web.Choice;
import io.holdfast.foundation.web.Cursor;
import io.holdfast.foundation.web.IfMatch;
import io.holdfast.foundation.web.Limit;
import io.holdfast.foundation.web.Page;
import io.holdfast.foundation.web.Problems;
import io.quarkiverse.resteasy.problem.HttpProblem;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What people do with silences and maintenance windows. Whatever changes, the groups look at once what follows. */
@Singleton
class WindowKeeping {

    private final Database database;
    private final Flusher flusher;
    private final InstantSource clock;

    WindowKeeping(Database database, Flusher flusher, InstantSource clock) {
        this.database = database;
        this.flusher = flusher;
        this.clock = clock;
    }

    Page<WindowView> page(MuteKind kind, @Nullable String state, @Nullable Integer limit, @Nullable String cursor) {
        var states = Choice.among(WindowState.class, "state", state);
        var size = Limit.of(limit);
        var after = Cursor.parse(cursor, 1);
        return database.answer(transaction -> Windows.page(transaction, kind, states, size, after, now()));
    }

    WindowView one(MuteKind kind, UUID id) {
        return database.answer(
                transaction -> Windows.find(transaction, kind, id, now()).orElseThrow(() -> unknown(kind, id)));
    }

    WindowView create(MuteKind kind, WindowBody body, String author) {
        var now = now();
        var settings = body.checked(kind, now);
        var id = UUID.randomUUID();
        return changed(kind, id, now, transaction -> Windows.insert(transaction, kind, id, settings, author, now));
    }

    /**
     * Says anew what is hidden, and when.
     *
     * @throws HttpProblem 404, 412, 422
     */
    WindowView change(MuteKind kind, UUID id, IfMatch seen, WindowBody body) {
        var now = now();
        var settings = body.checked(kind, now);
        return changed(kind, id, now, transaction -> {
            check(transaction, kind, id, seen, now);
            Windows.change(transaction, id, settings, now);
        });
    }

    /**
     * Ends it now.
     *
     * @throws HttpProblem 404, 412
     */
    void expire(MuteKind kind, UUID id, IfMatch seen) {
        var now = now();
        changed(kind, id, now, transaction -> {
            check(transaction, kind, id, seen, now);
            Windows.expire(transaction, id, now);
        });
    }

    @FunctionalInterface
    private interface Change {
        void in(Connection transaction) throws SQLException;
    }

    private WindowView changed(MuteKind kind, UUID id, Instant now, Change change) {
        var view = database.answer(transaction -> {
            change.in(transaction);
            Groups.wake(transaction, now);
            return Windows.find(transaction, kind, id, now).orElseThrow(() -> unknown(kind, id));
        });
        flusher.wake();
        return view;
    }

    private static void check(Connection transaction, MuteKind kind, UUID id, IfMatch seen, Instant now)
            throws SQLException {
        var before = Windows.lock(transaction, kind, id, now).orElseThrow(() -> unknown(kind, id));
        seen.check(before.revision());
    }

    private static HttpProblem unknown(MuteKind kind, UUID id) {
        return Problems.notFound(kind.word(), id.toString());
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
