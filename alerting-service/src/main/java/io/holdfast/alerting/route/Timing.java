package io.holdfast.alerting.route;

import java.time.Duration;

/**
 * When a group speaks, as with Alertmanager.
 *
 * @param groupWait how long a new group gathers before its first message
 * @param groupInterval how long it is quiet after a message before it tells what is new
 * @param repeatInterval when what is told and still is not resolved is told again
 */
public record Timing(Duration groupWait, Duration groupInterval, Duration repeatInterval) {

    public static final Timing DEFAULT = new Timing(Duration.ofSeconds(5), Duration.ofMinutes(1), Duration.ofDays(1));
}
