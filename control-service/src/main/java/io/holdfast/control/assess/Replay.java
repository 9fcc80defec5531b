package io.holdfast.control.assess;

import io.holdfast.contracts.Asset;
import io.holdfast.contracts.Transition;
import java.time.Instant;
import java.util.function.Consumer;

/**
 * Lets one subject's history happen: what is told to it, and before that every deadline that came due meanwhile, each at
 * its own instant and in order. So a history that is told again gives the transitions that it gave live.
 */
public final class Replay {

    private final SubjectJudge judge;
    private final Consumer<Transition> announced;
    private SubjectState state;

    /**
     * A subject of which nothing is known yet.
     *
     * @param announced is told every transition as it happens
     */
    public Replay(SubjectJudge judge, String subject, Consumer<Transition> announced) {
        this.judge = judge;
        this.announced = announced;
        this.state = SubjectState.unknown(subject);
    }

    public SubjectState state() {
        return state;
    }

    /** Lets time pass up to and with {@code end}. */
    public void until(Instant end) {
        for (var due = state.nextDeadline(); due != null && !due.isAfter(end); due = state.nextDeadline()) {
            take(judge.deadline(state, due));
            var again = state.nextDeadline();
            if (again != null && !again.isAfter(due)) {
                throw new IllegalStateException("A deadline that came due stays due at " + again + " for " + state);
            }
        }
    }

    public void asset(Asset newest, Instant at) {
        until(at);
        take(judge.asset(state, newest, at));
    }

    public void evidence(Evidence arrived, Instant at) {
        until(at);
        take(judge.evidence(state, arrived, at));
    }

    public void exemption(Exemption news, Instant at) {
        until(at);
        take(judge.exemption(state, news, at));
    }

    private void take(Judgement judgement) {
        state = judgement.state();
        judgement.transitions().forEach(announced);
    }
}
