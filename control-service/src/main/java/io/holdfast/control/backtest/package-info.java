/**
 * Judges stored evidence anew by a control that is not in force, to tell who would have flipped and when, against what
 * really happened. The judging is that of {@code assess}; the evidence and the assets come from evidence-service, what
 * really happened from the history that {@code posture} keeps.
 *
 * <p>Three streams in the order of their subjects (evidence, assets, transitions) are merged, so that only one subject is
 * in memory at a time, however many there are. Nothing here touches the live path.
 */
@NullMarked
package io.holdfast.control.backtest;

import org.jspecify.annotations.NullMarked;
