package io.holdfast.alerting.finding;

import java.time.Instant;
import java.util.Optional;

/**
 * A drift that somebody must handle. Each state has only the ways that lead out of it: what is resolved can not be
 * acknowledged, what is open can not be reopened, and what people closed no machine opens.
 */
public sealed interface Finding permits Unresolved, Ended {

    Case details();

    /** Who said to look after it. */
    Optional<Deed> acknowledgement();

    /** The same finding with a remark in its timeline. */
    Finding remarked(Instant at);

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
            case Unresolved.Open open -> State.OPEN;
            case Unresolved.Acknowledged acknowledged -> State.ACKNOWLEDGED;
            case Unresolved.InProgress inProgress -> State.IN_PROGRESS;
            case Unresolved.AwaitingVerification awaiting -> State.AWAITING_VERIFICATION;
            case Ended.Resolved resolved -> State.RESOLVED;
            case Ended.Closed closed -> State.CLOSED;
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
