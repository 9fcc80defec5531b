/**
 * The alerting-service: makes one finding of every drift and tells the channels of it. A transition comes in by {@code
 * intake}, changes a {@code finding}, is {@code route}d to channels, waits in the outbox of {@code notify} and leaves by
 * a {@code channel}.
 */
@NullMarked
package io.holdfast.alerting;

import org.jspecify.annotations.NullMarked;
