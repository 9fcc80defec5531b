package io.holdfast.alerting.channel.webhook;

import io.holdfast.alerting.notify.Notification;
import io.holdfast.foundation.json.Json;
import java.util.Locale;

/** The body of a webhook: a CloudEvent in structured mode. The same notification always gives the same bytes. */
final class WebhookMessage {

    static final String CONTENT_TYPE = "application/cloudevents+json; charset=UTF-8";
    private static final String SOURCE = "/holdfast/alerting-service";
    private static final String TYPE_PREFIX = "io.holdfast.notification.";

    private WebhookMessage() {}

    static String body(Notification notification) {
        var mapper = Json.mapper();
        var event = mapper.createObjectNode();
        event.put("specversion", "1.0");
        event.put("id", notification.id().toString());
        event.put("source", SOURCE);
        event.put("type", TYPE_PREFIX + notification.message().reason().name().toLowerCase(Locale.ROOT));
        event.put("subject", notification.message().first().subject());
        event.put("time", notification.createdAt().toString());
        event.put("datacontenttype", "application/json");
        event.set("data", mapper.valueToTree(notification.message()));
        return event.toString();
    }
}
