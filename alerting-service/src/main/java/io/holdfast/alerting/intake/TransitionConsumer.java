package io.holdfast.alerting.intake;

import io.holdfast.alerting.finding.Announcer;
import io.holdfast.alerting.finding.Finding;
import io.holdfast.alerting.finding.FindingBatch;
import io.holdfast.alerting.finding.FindingPolicy;
import io.holdfast.alerting.finding.Findings;
import io.holdfast.alerting.finding.Observation;
import io.holdfast.alerting.finding.Outcome;
import io.holdfast.alerting.intake.Inbox.Awaited;
import io.holdfast.contracts.Transition;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/**
 * The whole story of a transition, in one transaction: what is new about it changes the finding of its (control,
 * subject), and the change is announced. Read from top to bottom.
 */
@Singleton
class TransitionConsumer {

    /** How much awaited evidence becomes findings in one transaction. */
    private static final int OVERDUE_AT_ONCE = 500;

    private final Inbox inbox;
    private final FindingPolicy policy;
    private final Findings findings;
    private final Announcer announcer;
    private final InstantSource clock;

    TransitionConsumer(Inbox inbox, FindingPolicy policy, Findings findings, Announcer announcer, InstantSource clock) {
        this.inbox = inbox;
        this.policy = policy;
        this.findings = findings;
        this.announcer = announcer;
        this.clock = clock;
    }

    /** Applies a batch of records; what is unreadable is kept, what is old or repeated changes nothing. */
    Applied consume(Connection transaction, List<ConsumerRecord<String, byte[]>> batch) throws SQLException {
        var transitions = new ArrayList<Transition>();
        var unreadable = new ArrayList<Incoming.NotUnderstood>();
        for (var entry : batch) {
            switch (Incoming.read(entry)) {
                case Incoming.Understood understood -> transitions.add(understood.transition());
                case Incoming.NotUnderstood flawed -> unreadable.add(flawed);
            }
        }
        inbox.keep(transaction, unreadable, clock.instant());
        var fresh = inbox.advance(transaction, transitions);
        return apply(transaction, fresh.stream().map(Observation::of).toList(), unreadable);
    }

    /** Makes findings of evidence that was awaited and has not come. */
    Applied consumeOverdue(Connection transaction) throws SQLException {
        var overdue = inbox.takeOverdue(transaction, clock.instant(), OVERDUE_AT_ONCE);
        return apply(transaction, overdue, List.of());
    }

    /**
     * Applies what was missed, and once more what was applied and yet is not to be seen. Whatever the reader applied
     * meanwhile is newer, and counts.
     */
    Applied repair(Connection transaction, List<Transition> transitions) throws SQLException {
        var applied =
                inbox.hold(transaction, transitions.stream().map(Inbox::key).toList());
        var behind = transitions.stream()
                .filter(each -> each.sequence() >= applied.getOrDefault(Inbox.key(each), 0L))
                .toList();
        inbox.take(transaction, behind);
        return apply(transaction, behind.stream().map(Observation::of).toList(), List.of());
    }

    private Applied apply(
            Connection transaction, List<Observation> observations, List<Incoming.NotUnderstood> unreadable)
            throws SQLException {
        if (observations.isEmpty()) {
            return new Applied(List.of(), List.of(), List.of(), 0, unreadable);
        }
        var keys = observations.stream().map(Observation::key).toList();
        // Before the findings are looked at: whoever is making findings of what is overdue is waited for here.
        inbox.settle(transaction, keys);
        var batch = findings.load(transaction, keys);
        var awaited = new HashMap<Finding.Key, Awaited>();
        var receivedAt = new ArrayList<Instant>();
        for (var observation : observations) {
            decide(batch, observation, awaited, receivedAt);
        }
        findings.write(transaction, batch);
        inbox.await(transaction, awaited.values());
        var notifications = announcer.announce(transaction, batch.announced());
        return new Applied(observations, batch.changes(), List.copyOf(receivedAt), notifications, unreadable);
    }

    private void decide(
            FindingBatch batch, Observation observation, Map<Finding.Key, Awaited> awaited, List<Instant> receivedAt) {
        var key = observation.key();
        awaited.remove(key);
        var outcome = policy.decide(batch.latest(key).orElse(null), observation);
        switch (outcome) {
            case Outcome.Nothing nothing -> {}
            case Outcome.Awaited wait -> awaited.put(key, new Awaited(observation.transition(), wait.dueAt()));
            case Outcome.Change change -> {
                batch.take(change);
                var received = observation.transition().receivedAt();
                if (received != null && !observation.graceOver()) {
                    receivedAt.add(received);
                }
            }
        }
    }

    /**
     * What a batch did, for signals and metrics once it is committed.
     *
     * @param observations the transitions that were new
     * @param changes what they changed
     * @param receivedAt when the evidence behind the changed findings was taken in
     * @param notifications how many were written to the outbox
     */
    record Applied(
            List<Observation> observations,
            List<Outcome.Change> changes,
            List<Instant> receivedAt,
            int notifications,
            List<Incoming.NotUnderstood> unreadable) {

        static final Applied NOTHING = new Applied(List.of(), List.of(), List.of(), 0, List.of());
    }
}
