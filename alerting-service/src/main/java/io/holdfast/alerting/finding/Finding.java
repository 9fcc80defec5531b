package io.holdfast.alerting.finding;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A drift that somebody must handle. Each state has only the ways that lead out of it: what is resolved can not be
 * acknowledged, what is open can not be reopened.
 */
public sealed interface Finding {

    Case details();

    /** Who said to look after it. */
    Optional<Acknowledgement> acknowledgement();

    /** The same finding with a remark in its timeline. */
    Finding remarked(Instant at);

    /** Still to be handled. */
    sealed interface Unresolved extends Finding {

        /** The subject is broken in another way. */
        Unresolved observe(Condition condition, Instant at);

        Resolved resolve(Condition condition, Resolution resolution, Instant at);
    }

    /** Nobody has said to look after it. */
    record Open(Case details) implements Unresolved {

        static Open first(FindingId id, Key key, Condition condition, @Nullable FindingId previous, Instant at) {
            return new Open(new Case(id, key.controlId(), key.subject(), condition, at, at, 1, previous, 1));
        }

        Acknowledged acknowledge(String by, Instant at) {
            return new Acknowledged(details.touched(at), new Acknowledgement(by, at));
        }

        @Override
        public Open observe(Condition condition, Instant at) {
            return new Open(details.with(condition, at));
        }

        @Override
        public Resolved resolve(Condition condition, Resolution resolution, Instant at) {
            return new Resolved(details.with(condition, at), resolution, at, null);
        }

        @Override
        public Optional<Acknowledgement> acknowledgement() {
            return Optional.empty();
        }

        @Override
        public Open remarked(Instant at) {
            return new Open(details.touched(at));
        }
    }

    /** Somebody looks after it. */
    record Acknowledged(Case details, Acknowledgement by) implements Unresolved {

        /** What got more severe than what was acknowledged needs another look; everything else stays acknowledged. */
        @Override
        public Unresolved observe(Condition condition, Instant at) {
            var changed = details.with(condition, at);
            var moreSevere = condition.severity().compareTo(details.condition().severity()) > 0;
            return moreSevere ? new Open(changed) : new Acknowledged(changed, by);
        }

        @Override
        public Resolved resolve(Condition condition, Resolution resolution, Instant at) {
            return new Resolved(details.with(condition, at), resolution, at, by);
        }

        @Override
        public Optional<Acknowledgement> acknowledgement() {
            return Optional.of(by);
        }

        @Override
        public Acknowledged remarked(Instant at) {
            return new Acknowledged(details.touched(at), by);
        }
    }

    /** Nothing to handle any more. */
    record Resolved(
            Case details,
            Resolution resolution,
            Instant resolvedAt,
            @Nullable Acknowledgement by) implements Finding {

        Open reopen(Condition condition, Instant at) {
            return new Open(details.reopened(condition, at));
        }

        @Override
        public Optional<Acknowledgement> acknowledgement() {
            return Optional.ofNullable(by);
        }

        @Override
        public Resolved remarked(Instant at) {
            return new Resolved(details.touched(at), resolution, resolvedAt, by);
        }
    }

    /** Who looks after it, and since when. */
    record Acknowledgement(String by, Instant at) {}

    /** Why there is nothing to handle any more. */
    enum Resolution {
        /** Evidence shows that the promise holds again. */
        RECOVERED,
        /** An exception is in force. */
        EXEMPTED,
        /** The control no longer applies to the subject. */
        OUT_OF_SCOPE
    }

    /** The states by name, as callers filter by them. */
    enum State {
        OPEN,
        ACKNOWLEDGED,
        RESOLVED
    }

    /** The name of the state. */
    default State state() {
        return switch (this) {
            case Open open -> State.OPEN;
            case Acknowledged acknowledged -> State.ACKNOWLEDGED;
            case Resolved resolved -> State.RESOLVED;
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
