/**
 * Work that goes on as long as the process lives: a thread that looks when it is woken, and now and then anyway. Both who
 * flushes groups and who delivers stand on it; it stands on nothing of the service.
 */
@NullMarked
package io.holdfast.alerting.rounds;

import org.jspecify.annotations.NullMarked;
