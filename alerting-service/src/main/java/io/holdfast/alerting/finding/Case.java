package io.holdfast.alerting.finding;

import io.holdfast.alerting.work.Due;
import io.holdfast.contracts.EvidenceRef;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a finding is about, whatever state it is in.
 *
 * @param assignment who is to handle it; kept over a reopening, because only people take work from people
 * @param proof the evidence of this opening
 * @param openedAt when it was opened or reopened last
 * @param updatedAt when anything of it changed last; never moves back
 * @param timesOpened 1, and one more for every reopening
 * @param previous the finding before this one on the same (control, subject), closed or too long ago to be reopened
 * @param revision counts the changes; what callers name in {@code If-Match}
 */
public record Case(
        FindingId id,
        String controlId,
        String subject,
        Condition condition,
        @Nullable Assignment assignment,
        Due due,
        Proof proof,
        Instant openedAt,
        Instant updatedAt,
        int timesOpened,
        @Nullable FindingId previous,
        long revision) {

    /** Who is to handle it. */
    public record Assignment(String to, Instant at) {}

    /** The evidence that broke it and the evidence that healed it, as far as evidence did. */
    public record Proof(
            @Nullable EvidenceRef broke, @Nullable EvidenceRef healed) {}

    static Case first(
            FindingId id, Finding.Key key, Condition condition, Due due, @Nullable FindingId previous, Instant at) {
        var proof = new Proof(condition.evidence(), null);
        return new Case(id, key.controlId(), key.subject(), condition, null, due, proof, at, at, 1, previous, 1);
    }

    /** With what the machine knows now. What broke it first stays what broke it. */
    Case with(Condition newer, Due newDue, Instant at) {
        var broke = proof.broke() == null && !newer.phase().holds() ? newer.evidence() : proof.broke();
        return copy(newer, assignment, newDue, new Proof(broke, null), at);
    }

    Case healed(Condition newer, Instant at) {
        return copy(newer, assignment, due, new Proof(proof.broke(), newer.evidence()), at);
    }

    /** No longer asked for: nothing broke or healed it. */
    Case left(Condition newer, Instant at) {
        return copy(newer, assignment, due, proof, at);
    }

    Case touched(Instant at) {
        return copy(condition, assignment, due, proof, at);
    }

    Case assigned(@Nullable Assignment to, Instant at) {
        return copy(condition, to, due, proof, at);
    }

    /** The same change, with the work given to somebody by it. */
    Case given(Assignment to) {
        return new Case(
                id,
                controlId,
                subject,
                condition,
                to,
                due,
                proof,
                openedAt,
                updatedAt,
                timesOpened,
                previous,
                revision);
    }

    Case due(Due newDue, Instant at) {
        return copy(condition, assignment, newDue, proof, at);
    }

    /** Open once more: a new opening with its own due date and its own proof. */
    Case reopened(Condition newer, Due newDue, Instant at) {
        var broke = new Proof(newer.evidence(), null);
        return new Case(
                id,
                controlId,
                subject,
                newer,
                assignment,
                newDue,
                broke,
                at,
                later(at),
                timesOpened + 1,
                previous,
                revision + 1);
    }

    private Case copy(Condition newer, @Nullable Assignment newAssignment, Due newDue, Proof newProof, Instant at) {
        return new Case(
                id,
                controlId,
                subject,
                newer,
                newAssignment,
                newDue,
                newProof,
                openedAt,
                later(at),
                timesOpened,
                previous,
                revision + 1);
    }

    private Instant later(Instant at) {
        return at.isAfter(updatedAt) ? at : updatedAt;
    }
}
