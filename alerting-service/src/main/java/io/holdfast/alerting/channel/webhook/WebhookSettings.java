package io.holdfast.alerting.channel.webhook;

import java.net.URI;

/**
 * Where a webhook leads.
 *
 * @param signature {@code hmac} or {@code ed25519}
 */
record WebhookSettings(URI url, String signature) {}
