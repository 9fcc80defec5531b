/** Tests of {@code history}. */
@NullMarked
package io.holdfast.dashboard.history;

import org.jspecify.annotations.NullMarked;
