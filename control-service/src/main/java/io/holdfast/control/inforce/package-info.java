/**
 * Keeps the compiled catalog that is in force. It is loaded when the service starts; the service does not start on a
 * catalog that is refused. Before it comes {@code rule}; {@code topology} judges with it, {@code view} shows it.
 */
@NullMarked
package io.holdfast.control.inforce;

import org.jspecify.annotations.NullMarked;
