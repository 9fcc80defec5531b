/** Notifications as lines of the service's own log, for whoever collects logs already. */
@NullMarked
package io.holdfast.alerting.channel.log;

import org.jspecify.annotations.NullMarked;
