package io.holdfast.alerting.finding;

import io.holdfast.alerting.work.Due;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A drift that somebody must handle. Each state has only the ways that lead out of it: what is resolved can not be
 * acknowledged, what is open can not be reopened, and what people closed no machine opens.
 */
public sealed interface Finding {

    Case details();

    /** Who said to look after it. */
    Optional<Deed> acknowledgement();

    /** The same finding with a remark in its timeline. */
    Finding remarked(Instant at);

    /** Still to be handled. */
    sealed interface Unresolved extends Finding permits Open, Acknowledged, InProgress, AwaitingVerification {

        /** The same state, of a case that changed. */
        Unresolved with(Case changed);

        /** The machine knows something else of the subject. */
        default Unresolved observe(Condition condition, Due due, Instant at) {
            return with(details().with(condition, due, at));
        }

        default Unresolved assign(Case.@Nullable Assignment to, Instant at) {
            return with(details().assigned(to, at));
        }

        default Unresolved due(Due due, Instant at) {
            return with(details().due(due, at));
        }

        @Override
        default Unresolved remarked(Instant at) {
            return with(details().touched(at));
        }

        /** Evidence shows that it holds. */
        default Resolved heal(Condition condition, Instant at) {
            return new Resolved(
                    details().healed(condition, at), acknowledgement().orElse(null), Resolution.RECOVERED, at);
        }

        /** The control no longer applies. */
        default Resolved leave(Condition condition, Instant at) {
            return new Resolved(
                    details().left(condition, at), acknowledgement().orElse(null), Resolution.OUT_OF_SCOPE, at);
        }

        /** A person ends it. */
        default Closed close(Resolution resolution, String by, Instant at) {
            return new Closed(
                    details().left(details().condition().settled(), at),
                    acknowledgement().orElse(null),
                    resolution,
                    new Deed(by, at),
                    details().condition().phase().holds());
        }
    }

    /** Nobody has said to look after it. */
    record Open(Case details) implements Unresolved {

        Acknowledged acknowledge(String by, Instant at) {
            return new Acknowledged(details.touched(at), new Deed(by, at));
        }

        InProgress start(String by, Instant at) {
            return new InProgress(details.touched(at), new Deed(by, at));
        }

        AwaitingVerification fix(String by, Instant at, Instant verifyUntil) {
            return new AwaitingVerification(details.touched(at), new Deed(by, at), new Deed(by, at), verifyUntil);
        }

        @Override
        public Open with(Case changed) {
            return new Open(changed);
        }

        @Override
        public Optional<Deed> acknowledgement() {
            return Optional.empty();
        }
    }

    /** Somebody looks after it. */
    record Acknowledged(Case details, Deed acknowledged) implements Unresolved {

        /** What got more severe than what was acknowledged needs another look; everything else stays acknowledged. */
        @Override
        public Unresolved observe(Condition condition, Due due, Instant at) {
            var changed = details.with(condition, due, at);
            var moreSevere = condition.severity().compareTo(details.condition().severity()) > 0;
            return moreSevere ? new Open(changed) : with(changed);
        }

        InProgress start(Instant at) {
            return new InProgress(details.touched(at), acknowledged);
        }

        AwaitingVerification fix(String by, Instant at, Instant verifyUntil) {
            return new AwaitingVerification(details.touched(at), acknowledged, new Deed(by, at), verifyUntil);
        }

        @Override
        public Acknowledged with(Case changed) {
            return new Acknowledged(changed, acknowledged);
        }

        @Override
        public Optional<Deed> acknowledgement() {
            return Optional.of(acknowledged);
        }
    }

    /** Somebody works on it. */
    record InProgress(Case details, Deed acknowledged) implements Unresolved {

        AwaitingVerification fix(String by, Instant at, Instant verifyUntil) {
            return new AwaitingVerification(details.touched(at), acknowledged, new Deed(by, at), verifyUntil);
        }

        @Override
        public InProgress with(Case changed) {
            return new InProgress(changed, acknowledged);
        }

        @Override
        public Optional<Deed> acknowledgement() {
            return Optional.of(acknowledged);
        }
    }

    /** Somebody says that it is fixed; until the machine has seen it, that is a claim. */
    record AwaitingVerification(Case details, Deed acknowledged, Deed fixed, Instant verifyUntil)
            implements Unresolved {

        /** It is not fixed: newer evidence says so, or a person does, or nothing proved it in time. */
        InProgress refute(Condition condition, Due due, Instant at) {
            return new InProgress(details.with(condition, due, at), acknowledged);
        }

        @Override
        public AwaitingVerification with(Case changed) {
            return new AwaitingVerification(changed, acknowledged, fixed, verifyUntil);
        }

        @Override
        public Optional<Deed> acknowledgement() {
            return Optional.of(acknowledged);
        }
    }

    /** The machine says that there is nothing to handle any more. */
    record Resolved(Case details, @Nullable Deed acknowledged, Resolution resolution, Instant resolvedAt)
            implements Finding {

        Open reopen(Condition condition, Due due, Instant at) {
            return new Open(details.reopened(condition, due, at));
        }

        /** What an exception had ended stays to be handled, under the exception. */
        Open restore(Condition condition, Instant at) {
            return new Open(details.with(condition, details.due(), at));
        }

        @Override
        public Optional<Deed> acknowledgement() {
            return Optional.ofNullable(acknowledged);
        }

        @Override
        public Resolved remarked(Instant at) {
            return new Resolved(details.touched(at), acknowledged, resolution, resolvedAt);
        }
    }

    /**
     * A person says that there is nothing to handle any more.
     *
     * @param over whether it held again, or was no longer asked for, since; only then a failure is a new finding
     */
    record Closed(Case details, @Nullable Deed acknowledged, Resolution resolution, Deed closed, boolean over)
            implements Finding {

        /** The machine goes on looking; it does not open what people closed. */
        Closed observe(Condition condition, Instant at) {
            return new Closed(details.with(condition, details.due(), at), acknowledged, resolution, closed, false);
        }

        /** It holds again, or the control no longer applies. */
        Closed end(Condition condition, Instant at) {
            return new Closed(details.left(condition, at), acknowledged, resolution, closed, true);
        }

        /** Only a person takes back what a person decided. */
        Open reopen(Due due, Instant at) {
            return new Open(details.reopened(details.condition(), due, at));
        }

        @Override
        public Optional<Deed> acknowledgement() {
            return Optional.ofNullable(acknowledged);
        }

        @Override
        public Closed remarked(Instant at) {
            return new Closed(details.touched(at), acknowledged, resolution, closed, over);
        }
    }

    /** The states by name, as callers filter by them. */
    enum State {
        OPEN,
        ACKNOWLEDGED,
        IN_PROGRESS,
        AWAITING_VERIFICATION,
        RESOLVED,
        CLOSED;

        /** Whether there is nothing to handle any more. */
        public boolean isEnd() {
            return this == RESOLVED || this == CLOSED;
        }
    }

    /** The name of the state. */
    default State state() {
        return switch (this) {
            case Open open -> State.OPEN;
            case Acknowledged acknowledged -> State.ACKNOWLEDGED;
            case InProgress inProgress -> State.IN_PROGRESS;
            case AwaitingVerification awaiting -> State.AWAITING_VERIFICATION;
            case Resolved resolved -> State.RESOLVED;
            case Closed closed -> State.CLOSED;
        };
    }

    /** What has at most one unresolved finding. */
    record Key(String controlId, String subject) implements Comparable<Key> {
        @Override
        public int compareTo(Key other) {
            var byControl = controlId.compareTo(other.controlId);
            return byControl != 0 ? byControl : subject.compareTo(other.subject);
        }
    }

    default Key key() {
        return new Key(details().controlId(), details().subject());
    }
}
