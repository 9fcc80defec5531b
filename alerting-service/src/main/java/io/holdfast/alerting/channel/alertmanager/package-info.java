/**
 * Findings as alerts of a Prometheus Alertmanager, which forgets what it is not told again and again.
 *
 * @see <a href="https://prometheus.io/docs/alerting/latest/alerts_api/">Sending alerts</a>
 */
@NullMarked
package io.holdfast.alerting.channel.alertmanager;

import org.jspecify.annotations.NullMarked;
