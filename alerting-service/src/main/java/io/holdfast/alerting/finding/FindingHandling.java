package io.holdfast.alerting.finding;

import io.holdfast.alerting.sql.Database;
import io.holdfast.foundation.web.IfMatch;
import io.holdfast.foundation.web.Problems;
import io.quarkiverse.resteasy.problem.HttpProblem;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;

/** What people do with a finding. */
@Singleton
class FindingHandling {

    private final Database database;
    private final Findings findings;
    private final Announcer announcer;
    private final CommandPolicy policy;
    private final InstantSource clock;

    FindingHandling(
            Database database, Findings findings, Announcer announcer, FindingRules rules, InstantSource clock) {
        this.database = database;
        this.findings = findings;
        this.announcer = announcer;
        this.policy = new CommandPolicy(rules);
        this.clock = clock;
    }

    /**
     * Does what the user wants. The row is locked, so of a command and a resolution that race one sees the other: a
     * command that comes second finds the finding resolved.
     *
     * @throws HttpProblem 404, 412, or 409 when the finding is not in a state for it
     */
    FindingDetail handle(UUID id, IfMatch seen, String user, Command command) {
        var at = clock.instant().truncatedTo(ChronoUnit.MICROS);
        return database.answer(transaction -> {
            var row = findings.lock(transaction, id).orElseThrow(() -> unknown(id));
            seen.check(row.finding().details().revision());
            return switch (policy.handle(row.finding(), command, user, at)) {
                case Handled.Done done -> detail(transaction, write(transaction, row, done));
                case Handled.Refused refused -> throw conflict(refused.why());
            };
        });
    }

    FindingDetail detail(UUID id) {
        return database.answer(transaction -> {
            var row = findings.find(transaction, id).orElseThrow(() -> unknown(id));
            return detail(transaction, row);
        });
    }

    private FindingRow write(Connection transaction, FindingRow row, Handled.Done done) throws SQLException {
        findings.write(transaction, done.finding(), done.entry());
        var after = new FindingRow(done.finding(), row.number());
        announcer.announce(transaction, List.of(new FindingChange(after.view(), done.entry())));
        return after;
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
