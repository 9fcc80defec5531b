/** Tests of {@code sources}. */
@NullMarked
package io.holdfast.dashboard.sources;

import org.jspecify.annotations.NullMarked;
