/** Who may do what, by the names that the tokens' {@code groups} claim carries. */
@NullMarked
package io.holdfast.control.access;

import org.jspecify.annotations.NullMarked;
