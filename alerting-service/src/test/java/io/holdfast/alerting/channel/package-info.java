/** Channels and their API. */
@NullMarked
package io.holdfast.alerting.channel;

import org.jspecify.annotations.NullMarked;
