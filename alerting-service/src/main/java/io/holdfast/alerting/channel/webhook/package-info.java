/**
 * Notifications as webhooks: a CloudEvent, signed by Standard Webhooks.
 *
 * @see <a href="https://github.com/standard-webhooks/standard-webhooks/blob/main/spec/standard-webhooks.md">Standard
 *     Webhooks</a>
 */
@NullMarked
package io.holdfast.alerting.channel.webhook;

import org.jspecify.annotations.NullMarked;
