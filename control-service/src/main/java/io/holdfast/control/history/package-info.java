/**
 * The arithmetic of the past: out of changes of a status the time that something held, how often it drifted, how long that
 * went unnoticed and unmended, and the worst of each day. Pure: no clock, no I/O. Before it comes {@code past}, which reads
 * the changes; after it {@code view}, which shows what follows from them.
 */
@NullMarked
package io.holdfast.control.history;

import org.jspecify.annotations.NullMarked;
