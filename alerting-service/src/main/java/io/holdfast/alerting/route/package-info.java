/**
 * Who is told of a change. Before it, {@code finding} changed; the decision goes on to {@code notify} as a value. Pure.
 */
@NullMarked
package io.holdfast.alerting.route;

import org.jspecify.annotations.NullMarked;
