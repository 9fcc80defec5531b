package io.holdfast.alerting.intake;

import io.holdfast.alerting.finding.Finding;
import io.holdfast.alerting.finding.FindingBatch;
import io.holdfast.alerting.finding.FindingPolicy;
import io.holdfast.alerting.finding.Findings;
import io.holdfast.alerting.finding.Observation;
import io.holdfast.alerting.finding.Outcome;
import io.holdfast.alerting.sql.Database;
import io.holdfast.contracts.Transition;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Whether the findings are as the newest transitions say. The judge is the policy that applies transitions: what it would
 * still change is not as it should be.
 */
@Singleton
public class Comparison {

    private final Database database;
    private final Inbox inbox;
    private final Findings findings;
    private final FindingPolicy policy;
    private final Repair repair;

    Comparison(Database database, Inbox inbox, Findings findings, FindingPolicy policy, Repair repair) {
        this.database = database;
        this.inbox = inbox;
        this.findings = findings;
        this.policy = policy;
        this.repair = repair;
    }

    /**
     * What comparing came to.
     *
     * @param missed transitions that were never applied
     * @param differing transitions that were applied, and whose effect is not to be seen
     * @param ahead of how many something newer was applied meanwhile
     */
    public record Compared(List<Transition> missed, List<Transition> differing, long ahead) {}

    /** Compares the newest transitions, one for each (control, subject); changes nothing. */
    public Compared compare(List<Transition> newest) throws SQLException {
        var keys = newest.stream().map(Inbox::key).toList();
        return database.inTransaction(transaction -> sort(
                newest,
                inbox.applied(transaction, keys),
                inbox.awaited(transaction, keys),
                findings.peek(transaction, keys)));
    }

    /**
     * Applies what compares badly.
     *
     * @return how many were still behind when they were applied
     */
    public int repair(List<Transition> transitions) throws SQLException {
        return repair.of(transitions);
    }

    /** Of how many (control, subject) something was ever applied. */
    public long known() throws SQLException {
        return database.inTransaction(inbox::known);
    }

    private Compared sort(
            List<Transition> newest, Map<Finding.Key, Long> applied, Set<Finding.Key> awaited, FindingBatch stored) {
        var missed = new ArrayList<Transition>();
        var differing = new ArrayList<Transition>();
        var ahead = 0L;
        for (var transition : newest) {
            var key = Inbox.key(transition);
            var order = Long.compare(applied.getOrDefault(key, 0L), transition.sequence());
            if (order < 0) {
                missed.add(transition);
            } else if (order > 0) {
                ahead++;
            } else if (differs(transition, stored, awaited.contains(key))) {
                differing.add(transition);
            }
        }
        return new Compared(List.copyOf(missed), List.copyOf(differing), ahead);
    }

    private boolean differs(Transition transition, FindingBatch stored, boolean isAwaited) {
        var latest = stored.latest(Inbox.key(transition)).orElse(null);
        return switch (policy.decide(latest, Observation.of(transition))) {
            case Outcome.Nothing nothing -> false;
            case Outcome.Awaited awaited -> !isAwaited;
            case Outcome.Change change -> true;
        };
    }
}
