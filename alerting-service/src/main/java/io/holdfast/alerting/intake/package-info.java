/**
 * The way in: transitions from Kafka, each applied exactly once. {@code TransitionConsumer} tells the whole story from a
 * transition over {@code finding} and {@code route} to {@code notify}; nothing depends on this package.
 */
@NullMarked
package io.holdfast.alerting.intake;

import org.jspecify.annotations.NullMarked;
