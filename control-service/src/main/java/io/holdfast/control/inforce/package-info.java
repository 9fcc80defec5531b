/**
 * Keeps the compiled catalog that is in force. Before it comes {@code revision}, which decides which one that is;
 * {@code topology} judges with it, {@code view} shows it.
 */
@NullMarked
package io.holdfast.control.inforce;

import org.jspecify.annotations.NullMarked;
