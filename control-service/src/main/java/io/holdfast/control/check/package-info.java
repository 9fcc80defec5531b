/**
 * Runs the tests that lie beside the controls, and says what else is wrong with a catalog, without any server. Before it
 * come {@code catalog} and {@code rule}; it drives {@code assess} the way {@code topology} does, on a clock of its own.
 */
@NullMarked
package io.holdfast.control.check;

import org.jspecify.annotations.NullMarked;
