package io.holdfast.control.assess;

import io.holdfast.contracts.Transition;
import java.util.List;

/**
 * What came of looking at a subject.
 *
 * @param state the state from now on
 * @param changed whether {@code state} differs from the one before, and so has to be stored
 * @param transitions what has to be announced
 */
public record Judgement(SubjectState state, boolean changed, List<Transition> transitions) {

    static Judgement unchanged(SubjectState state) {
        return new Judgement(state, false, List.of());
    }
}
