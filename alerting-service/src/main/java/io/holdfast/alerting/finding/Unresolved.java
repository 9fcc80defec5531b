package io.holdfast.alerting.finding;

import io.holdfast.alerting.work.Due;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Still to be handled. */
public sealed interface Unresolved extends Finding {

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
    default Ended.Resolved heal(Condition condition, Instant at) {
        return new Ended.Resolved(
                details().healed(condition, at), acknowledgement().orElse(null), Resolution.RECOVERED, at);
    }

    /** The control no longer applies. */
    default Ended.Resolved leave(Condition condition, Instant at) {
        return new Ended.Resolved(
                details().left(condition, at), acknowledgement().orElse(null), Resolution.OUT_OF_SCOPE, at);
    }

    /** A person ends it. */
    default Ended.Closed close(Resolution resolution, String by, Instant at) {
        return new Ended.Closed(
                details().left(details().condition().settled(), at),
                acknowledgement().orElse(null),
                resolution,
                new Deed(by, at),
                details().condition().phase().holds());
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
}
