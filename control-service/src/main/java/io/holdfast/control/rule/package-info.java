/**
 * Compiles the expressions of the catalog's controls once, and decides with them what one piece of evidence says about one
 * asset. Before it comes {@code catalog}; after it comes {@code assess}, which adds order, time and exceptions.
 *
 * <p>Everything here is a pure function: no clock, no I/O, no framework.
 */
@NullMarked
package io.holdfast.control.rule;

import org.jspecify.annotations.NullMarked;
