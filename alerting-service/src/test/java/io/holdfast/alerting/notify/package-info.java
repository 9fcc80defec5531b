/** Deliveries and what becomes of them. */
@NullMarked
package io.holdfast.alerting.notify;

import org.jspecify.annotations.NullMarked;
