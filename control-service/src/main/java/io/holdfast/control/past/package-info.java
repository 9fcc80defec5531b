/**
 * Reads the history that {@code posture} keeps: what held at an instant as it was known at another one, and the changes of
 * statuses as timelines. Before it comes {@code posture}; after it comes {@code view}.
 */
@NullMarked
package io.holdfast.control.past;

import org.jspecify.annotations.NullMarked;
