/**
 * Turns a tool's own output into evidence events: text in, facts or a refusal out. Before it comes the edge that received
 * the text; after it the events take the same way as those that producers write themselves.
 *
 * <p>Everything here is a pure function of its input: no clock, no I/O, no framework. An adapter states only what the
 * output proves. What the output leaves open stays out of the event, so that a control that needs it becomes
 * inconclusive instead of green.
 */
@NullMarked
package io.holdfast.evidence.adapt;

import org.jspecify.annotations.NullMarked;
