package io.holdfast.control.topology;

import io.holdfast.control.assess.SubjectState;
import java.time.Instant;
import org.apache.kafka.streams.state.KeyValueStore;
import org.jspecify.annotations.Nullable;

/** The subjects' states, each with an alarm that rings no later than its next deadline. */
final class Subjects {

    private final KeyValueStore<String, SubjectState> store;
    private final Samples samples;
    private final Deadlines deadlines;

    Subjects(KeyValueStore<String, SubjectState> store, Samples samples, Deadlines deadlines) {
        this.store = store;
        this.samples = samples;
        this.deadlines = deadlines;
    }

    SubjectState of(String subject) {
        @Nullable SubjectState known = store.get(subject);
        return known == null ? SubjectState.unknown(subject) : samples.of(known);
    }

    /**
     * Keeps a state with an alarm for its next deadline.
     *
     * @param before as it was when it was read
     * @param changed whether it differs from what is stored already
     * @return the state as it is stored
     */
    SubjectState keep(SubjectState before, SubjectState state, boolean changed) {
        samples.keep(before, state);
        var alarmed = withAlarm(state);
        if (changed || alarmed.alarm() != state.alarm()) {
            store.put(alarmed.subject(), alarmed);
        }
        return alarmed;
    }

    /** Sets the alarm to an instant, whatever the deadlines are. */
    void postpone(SubjectState state, Instant until) {
        var millis = until.toEpochMilli();
        deadlines.set(state.subject(), millis);
        store.put(state.subject(), state.withAlarm(millis));
    }

    /**
     * Evidence usually moves a deadline away. The alarm then stays where it is and is set anew when it rings, which
     * costs one look at the subject instead of two writes for every piece of evidence.
     */
    private SubjectState withAlarm(SubjectState state) {
        var deadline = state.nextDeadline();
        if (deadline == null) {
            return state;
        }
        var due = roundedUp(deadline);
        if (state.alarm() != 0 && state.alarm() <= due) {
            return state;
        }
        if (state.alarm() != 0) {
            deadlines.clear(state.subject(), state.alarm());
        }
        deadlines.set(state.subject(), due);
        return state.withAlarm(due);
    }

    /** The first whole millisecond at which the deadline has passed. */
    private static long roundedUp(Instant deadline) {
        var millis = deadline.toEpochMilli();
        return Instant.ofEpochMilli(millis).isBefore(deadline) ? millis + 1 : millis;
    }
}
