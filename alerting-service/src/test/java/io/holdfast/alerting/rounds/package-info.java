/** Tests of {@code rounds}. */
@NullMarked
package io.holdfast.alerting.rounds;

import org.jspecify.annotations.NullMarked;
