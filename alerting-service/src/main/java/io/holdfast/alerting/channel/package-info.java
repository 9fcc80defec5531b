/**
 * Ways out of the suite: what people set up, and how {@code notify} reaches it. The last step; each kind of channel has a
 * package of its own below.
 */
@NullMarked
package io.holdfast.alerting.channel;

import org.jspecify.annotations.NullMarked;
