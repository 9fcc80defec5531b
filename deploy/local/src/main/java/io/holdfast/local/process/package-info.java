/**
 * The child processes of the suite: started, watched until they are ready, started again when they die, stopped. The
 * servers of {@code infra} run before them and stop after them.
 */
@NullMarked
package io.holdfast.local.process;

import org.jspecify.annotations.NullMarked;
