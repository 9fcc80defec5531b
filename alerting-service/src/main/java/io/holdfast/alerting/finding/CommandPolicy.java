package io.holdfast.alerting.finding;

import io.holdfast.alerting.finding.Entry.Action;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What people may do with a finding, and what comes of it. */
final class CommandPolicy {

    private static final Set<Command.Name> ON_EVERY_UNRESOLVED =
            EnumSet.of(Command.Name.ASSIGN, Command.Name.CLOSE, Command.Name.COMMENT, Command.Name.DUE);

    private final FindingRules rules;

    CommandPolicy(FindingRules rules) {
        this.rules = rules;
    }

    /** What is legal now. A closed one that was followed by another is over, so that no two can be open. */
    static List<Command.Name> legal(Finding finding) {
        var legal = EnumSet.of(Command.Name.COMMENT);
        if (finding instanceof Unresolved) {
            legal.addAll(ON_EVERY_UNRESOLVED);
        }
        legal.addAll(
                switch (finding) {
                    case Unresolved.Open open ->
                        List.of(Command.Name.ACKNOWLEDGE, Command.Name.START, Command.Name.FIXED);
                    case Unresolved.Acknowledged acknowledged -> List.of(Command.Name.START, Command.Name.FIXED);
                    case Unresolved.InProgress inProgress -> List.of(Command.Name.FIXED);
                    case Unresolved.AwaitingVerification awaiting -> List.of(Command.Name.REOPEN);
                    case Ended.Closed closed -> closed.over() ? List.<Command.Name>of() : List.of(Command.Name.REOPEN);
                    case Ended.Resolved resolved -> List.<Command.Name>of();
                });
        return List.copyOf(legal);
    }

    Handled handle(Finding finding, Command command, String user, Instant at) {
        return switch (command) {
            case Command.Acknowledge acknowledge -> acknowledge(finding, acknowledge, user, at);
            case Command.Start start -> start(finding, start, user, at);
            case Command.Fixed fixed -> fixed(finding, fixed, user, at);
            case Command.Reopen reopen -> reopen(finding, reopen, user, at);
            case Command.Comment comment -> done(finding.remarked(at), user, Action.COMMENTED, comment.text(), at);
            case Command.Assign assign -> assign(finding, assign, user, at);
            case Command.Close close -> close(finding, close, user, at);
            case Command.SetDue due -> due(finding, due, user, at);
        };
    }

    private static Handled acknowledge(Finding finding, Command.Acknowledge command, String user, Instant at) {
        return switch (finding) {
            case Unresolved.Open open ->
                done(open.acknowledge(user, at), user, Action.ACKNOWLEDGED, or(command.comment(), "acknowledged"), at);
            case Finding other -> refused(other);
        };
    }

    private static Handled start(Finding finding, Command.Start command, String user, Instant at) {
        Unresolved.@Nullable InProgress started =
                switch (finding) {
                    case Unresolved.Open open -> open.start(user, at);
                    case Unresolved.Acknowledged acknowledged -> acknowledged.start(at);
                    case Finding other -> null;
                };
        if (started == null) {
            return refused(finding);
        }
        var details = started.details();
        // Who begins what is nobody's has it; who begins what is somebody's helps.
        var assignment = details.assignment() == null ? new Case.Assignment(user, at) : details.assignment();
        var changed = new Unresolved.InProgress(details.given(assignment), started.acknowledged());
        return done(changed, user, Action.STARTED, or(command.comment(), "work has begun"), at);
    }

    private Handled fixed(Finding finding, Command.Fixed command, String user, Instant at) {
        var until = at.plus(rules.verifyWithin());
        Unresolved.@Nullable AwaitingVerification fixed =
                switch (finding) {
                    case Unresolved.Open open -> open.fix(user, at, until);
                    case Unresolved.Acknowledged acknowledged -> acknowledged.fix(user, at, until);
                    case Unresolved.InProgress inProgress -> inProgress.fix(user, at, until);
                    case Finding other -> null;
                };
        return fixed == null
                ? refused(finding)
                : done(fixed, user, Action.FIXED, or(command.comment(), "fixed; evidence must show it"), at);
    }

    private Handled reopen(Finding finding, Command.Reopen command, String user, Instant at) {
        return switch (finding) {
            case Unresolved.AwaitingVerification awaiting -> {
                var details = awaiting.details();
                var back = awaiting.refute(details.condition(), details.due(), at);
                yield done(back, user, Action.REFUTED, or(command.comment(), "not fixed after all"), at);
            }
            case Ended.Closed closed
            when !closed.over() -> {
                var due = rules.sla().opened(closed.details().condition().severity(), at);
                yield done(closed.reopen(due, at), user, Action.REOPENED, or(command.comment(), "opened again"), at);
            }
            case Finding other -> refused(other);
        };
    }

    private static Handled assign(Finding finding, Command.Assign command, String user, Instant at) {
        if (!(finding instanceof Unresolved unresolved)) {
            return refused(finding);
        }
        var to = command.to();
        var assigned = unresolved.assign(to == null ? null : new Case.Assignment(to, at), at);
        var detail = "assigned to " + (to == null ? "nobody" : to);
        var comment = command.comment();
        return done(assigned, user, Action.ASSIGNED, comment == null ? detail : detail + ": " + comment, at);
    }

    private static Handled close(Finding finding, Command.Close command, String user, Instant at) {
        return finding instanceof Unresolved unresolved
                ? done(
                        unresolved.close(command.resolution(), user, at),
                        user,
                        Action.CLOSED,
                        command.resolution() + ": " + command.comment(),
                        at)
                : refused(finding);
    }

    private Handled due(Finding finding, Command.SetDue command, String user, Instant at) {
        return finding instanceof Unresolved unresolved
                ? done(
                        unresolved.due(rules.sla().byHand(command.at(), at), at),
                        user,
                        Action.DUE_CHANGED,
                        "due at " + command.at() + ": " + command.reason(),
                        at)
                : refused(finding);
    }

    private static Handled done(Finding finding, String user, Action action, String detail, Instant at) {
        return new Handled.Done(finding, Entry.by(user, action, detail, at));
    }

    private static Handled refused(Finding finding) {
        return new Handled.Refused(
                switch (finding) {
                    case Unresolved.Open open -> "it is open";
                    case Unresolved.Acknowledged by ->
                        "it is acknowledged already, by " + by.acknowledged().by();
                    case Unresolved.InProgress inProgress -> "it is worked on already";
                    case Unresolved.AwaitingVerification awaiting ->
                        "it is said to be fixed, by " + awaiting.fixed().by() + ", and proof is awaited";
                    case Ended.Resolved resolved ->
                        "it is resolved, since " + resolved.resolvedAt() + "; only the machine opens it again";
                    case Ended.Closed closed ->
                        "it is closed, since " + closed.closed().at() + (closed.over() ? ", and over since" : "");
                });
    }

    private static String or(@Nullable String comment, String otherwise) {
        return comment == null || comment.isBlank() ? otherwise : comment.strip();
    }
}
