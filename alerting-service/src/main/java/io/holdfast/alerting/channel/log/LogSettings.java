package io.holdfast.alerting.channel.log;

import org.jboss.logging.Logger;

/**
 * How loud a line is.
 *
 * @param level as which it is logged
 */
record LogSettings(Logger.Level level) {}
