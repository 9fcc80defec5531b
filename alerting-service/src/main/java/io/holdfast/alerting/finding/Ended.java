package io.holdfast.alerting.finding;

import io.holdfast.alerting.work.Due;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Nothing to handle any more. */
public sealed interface Ended extends Finding {

    /** The machine says that there is nothing to handle any more. */
    record Resolved(Case details, @Nullable Deed acknowledged, Resolution resolution, Instant resolvedAt)
            implements Ended {

        Unresolved.Open reopen(Condition condition, Due due, Instant at) {
            return new Unresolved.Open(details.reopened(condition, due, at));
        }

        /** What an exception had ended stays to be handled, under the exception. */
        Unresolved.Open restore(Condition condition, Instant at) {
            return new Unresolved.Open(details.with(condition, details.due(), at));
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
            implements Ended {

        /** The machine goes on looking; it does not open what people closed. */
        Closed observe(Condition condition, Instant at) {
            return new Closed(details.with(condition, details.due(), at), acknowledged, resolution, closed, false);
        }

        /** It holds again, or the control no longer applies. */
        Closed end(Condition condition, Instant at) {
            return new Closed(details.left(condition, at), acknowledged, resolution, closed, true);
        }

        /** Only a person takes back what a person decided. */
        Unresolved.Open reopen(Due due, Instant at) {
            return new Unresolved.Open(details.reopened(details.condition(), due, at));
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
}
