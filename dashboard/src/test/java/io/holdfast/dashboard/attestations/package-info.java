/** Tests of {@code attestations}. */
@NullMarked
package io.holdfast.dashboard.attestations;

import org.jspecify.annotations.NullMarked;
