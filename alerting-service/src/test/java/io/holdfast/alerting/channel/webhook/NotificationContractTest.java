package io.holdfast.alerting.channel.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import io.holdfast.alerting.Transitions;
import io.holdfast.alerting.finding.FindingExamples;
import io.holdfast.alerting.notify.MessageExamples;
import io.holdfast.alerting.notify.Notification;
import io.holdfast.alerting.route.ChannelId;
import io.holdfast.alerting.route.Reason;
import io.holdfast.foundation.json.Json;
import java.io.IOException;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What receivers rely on: the body of a webhook. */
class NotificationContractTest {

    private static final UUID ID = UUID.fromString("018f6a54-0000-7000-8000-000000000001");

    @Test
    void theBodyIsTheGoldenOne() throws IOException {
        var message = MessageExamples.about(Reason.OPENED, FindingExamples.openedByGoldenTransition());
        var notification = new Notification(ID, new ChannelId(new UUID(0, 1)), Transitions.NOON, message);

        var body = WebhookMessage.body(notification);

        try (var golden = getClass().getResourceAsStream("/golden/notification.json")) {
            assertThat(Json.mapper().readTree(body)).isEqualTo(Json.mapper().readTree(golden));
        }
        assertThat(WebhookMessage.body(notification)).isEqualTo(body);
    }
}
