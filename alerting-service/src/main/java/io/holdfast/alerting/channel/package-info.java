/**
 * Ways out of the suite: what people set up, and how {@code notify} reaches it. The last step. Each kind of channel has a
 * package of its own below and knows no other; what they share is in {@code kind}, {@code text}, {@code http} and {@code
 * target}.
 */
@NullMarked
package io.holdfast.alerting.channel;

import org.jspecify.annotations.NullMarked;
