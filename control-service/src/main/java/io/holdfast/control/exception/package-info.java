/**
 * Exceptions: asked for by one person, approved by another, told to the topology, which lets them expire. Comes before
 * {@code topology}, as its input.
 */
@NullMarked
package io.holdfast.control.exception;

import org.jspecify.annotations.NullMarked;
