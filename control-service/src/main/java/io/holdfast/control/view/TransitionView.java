package io.holdfast.control.view;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.holdfast.contracts.Transition;

/**
 * A transition with its place in the history.
 *
 * @param position rises in the order in which the transitions were stored
 */
public record TransitionView(@JsonUnwrapped Transition transition, long position) {}
