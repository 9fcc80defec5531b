/** Transitions coming in. */
@NullMarked
package io.holdfast.alerting.intake;

import org.jspecify.annotations.NullMarked;
