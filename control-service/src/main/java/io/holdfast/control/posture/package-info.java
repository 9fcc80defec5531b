/**
 * Projects transitions and evaluations into PostgreSQL: the current posture and the whole history, exactly once. Before it
 * comes {@code topology}; after it comes {@code view}, which shows it.
 */
@NullMarked
package io.holdfast.control.posture;

import org.jspecify.annotations.NullMarked;
