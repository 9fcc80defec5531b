/**
 * Answers what people and the dashboard ask: measures, controls, assessments, posture, history, out of the catalog in force
 * and the projected rows. Before it comes {@code posture}; nothing comes after it, and it writes nothing.
 */
@NullMarked
package io.holdfast.control.view;

import org.jspecify.annotations.NullMarked;
