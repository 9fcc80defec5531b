package io.holdfast.alerting.finding;

import io.holdfast.alerting.sql.Database;
import io.holdfast.alerting.web.IfMatch;
import io.holdfast.foundation.web.Problems;
import io.quarkiverse.resteasy.problem.HttpProblem;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What people do with a finding. */
@Singleton
class FindingHandling {

    private final Database database;
    private final Findings findings;
    private final Announcer announcer;
    private final InstantSource clock;

    FindingHandling(Database database, Findings findings, Announcer announcer, InstantSource clock) {
        this.database = database;
        this.findings = findings;
        this.announcer = announcer;
        this.clock = clock;
    }

    /**
     * Says that the user looks after it.
     *
     * @throws HttpProblem 404, 412, or 409 when there is nothing to acknowledge any more
     */
    FindingDetail acknowledge(UUID id, IfMatch seen, String user, @Nullable String comment) {
        return change(id, seen, (finding, at) -> {
            var detail = comment == null || comment.isBlank() ? "acknowledged" : comment.strip();
            return new Handled(acknowledged(finding, user, at), Entry.by(user, Entry.Action.ACKNOWLEDGED, detail, at));
        });
    }

    /**
     * Adds to the timeline.
     *
     * @throws HttpProblem 404, 412
     */
    FindingDetail comment(UUID id, IfMatch seen, String user, String text) {
        return change(
                id,
                seen,
                (finding, at) ->
                        new Handled(finding.remarked(at), Entry.by(user, Entry.Action.COMMENTED, text.strip(), at)));
    }

    FindingDetail detail(UUID id) {
        return database.answer(transaction -> {
            var row = findings.find(transaction, id).orElseThrow(() -> unknown(id));
            return detail(transaction, row);
        });
    }

    private static Finding acknowledged(Finding finding, String user, Instant at) {
        return switch (finding) {
            case Finding.Open open -> open.acknowledge(user, at);
            case Finding.Acknowledged acknowledged ->
                throw conflict(
                        "it is acknowledged already, by " + acknowledged.by().by());
            case Finding.Resolved resolved -> throw conflict("it is resolved, since " + resolved.resolvedAt());
        };
    }

    private record Handled(Finding finding, Entry entry) {}

    @FunctionalInterface
    private interface Handling {
        Handled of(Finding finding, Instant at);
    }

    private FindingDetail change(UUID id, IfMatch seen, Handling handling) {
        var at = clock.instant().truncatedTo(ChronoUnit.MICROS);
        return database.answer(transaction -> {
            var row = findings.lock(transaction, id).orElseThrow(() -> unknown(id));
            seen.check(row.finding().details().revision());
            var handled = handling.of(row.finding(), at);
            findings.write(transaction, handled.finding(), handled.entry());
            var after = new FindingRow(handled.finding(), row.number());
            announcer.announce(transaction, List.of(new FindingChange(after.view(), handled.entry())));
            return detail(transaction, after);
        });
    }

    private FindingDetail detail(Connection transaction, FindingRow row) throws SQLException {
        var id = row.finding().details().id().value();
        return new FindingDetail(row.view(), findings.timeline(transaction, id));
    }

    private static HttpProblem unknown(UUID id) {
        return Problems.notFound("finding", id.toString());
    }

    private static HttpProblem conflict(String detail) {
        return Problems.of("conflict", 409, "Conflict", detail, List.of());
    }
}
