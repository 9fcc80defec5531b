/** Tests of {@code failure}. */
@NullMarked
package io.holdfast.dashboard.failure;

import org.jspecify.annotations.NullMarked;
