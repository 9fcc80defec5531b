/**
 * Notifications in Slack, by an incoming webhook.
 *
 * @see <a href="https://docs.slack.dev/messaging/sending-messages-using-incoming-webhooks/">Incoming webhooks</a>
 */
@NullMarked
package io.holdfast.alerting.channel.slack;

import org.jspecify.annotations.NullMarked;
