/**
 * Notifications as events of PagerDuty: one alert for each group of findings.
 *
 * @see <a href="https://developer.pagerduty.com/docs/events-api-v2-overview">Events API v2</a>
 */
@NullMarked
package io.holdfast.alerting.channel.pagerduty;

import org.jspecify.annotations.NullMarked;
