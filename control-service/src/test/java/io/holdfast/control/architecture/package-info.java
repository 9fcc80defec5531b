/** Holds the direction rules, and classes that break each of them. */
@NullMarked
package io.holdfast.control.architecture;

import org.jspecify.annotations.NullMarked;
