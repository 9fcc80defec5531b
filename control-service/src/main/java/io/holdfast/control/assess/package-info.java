/**
 * Adds order, time and exceptions to the rules' verdicts: which evidence decides, what it means at an instant, how long a
 * judgement lasts, and when it changed. Before it comes {@code rule}; after it comes {@code topology}, which keeps the
 * state and the clock.
 *
 * <p>Everything here is a pure function. {@code asOf} is only ever compared with deadlines.
 */
@NullMarked
package io.holdfast.control.assess;

import org.jspecify.annotations.NullMarked;
