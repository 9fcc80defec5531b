package io.holdfast.alerting.channel.teams;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.holdfast.alerting.channel.http.Notices;
import io.holdfast.alerting.notify.Notification;
import io.holdfast.alerting.route.Reason;
import io.holdfast.foundation.json.Json;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The limit of a message: https://learn.microsoft.com/en-us/connectors/teams/#limits. */
class AdaptiveCardTest {

    @Test
    void aFindingIsACard() throws Exception {
        var message = Json.mapper().readTree(card(Notices.of(Reason.OPENED, Notices.finding(Map.of()))));

        assertThat(message.path("type").asText()).isEqualTo("message");
        assertThat(message.at("/attachments/0/contentType").asText())
                .isEqualTo("application/vnd.microsoft.card.adaptive");
        var card = message.at("/attachments/0/content");
        assertThat(card.path("type").asText()).isEqualTo("AdaptiveCard");
        assertThat(card.path("version").asText()).isEqualTo("1.4");
        assertThat(card.at("/body/0/text").asText()).startsWith("No longer holds");
        assertThat(card.at("/body/1/facts").toString()).contains("What to do", "ops@example.org");
        assertThat(card.at("/actions/0/url").asText()).contains("/findings/22e2d1f7");
    }

    @Test
    void aCardStaysBelowTheLimitAndSaysWhatItLeavesOut() {
        var body = card(Notices.many(Reason.OPENED, 400, 100));

        assertThat(body.getBytes(UTF_8).length).isLessThanOrEqualTo(AdaptiveCard.MAX_BYTES);
        assertThat(body).contains("500 findings", "this message has no room for", "And 100 more");
    }

    @Test
    void oneFindingFitsHoweverLongItIs() {
        var finding = Notices.finding(Map.of("reason", "é".repeat(40_000), "remediation", "é".repeat(40_000)));

        assertThat(card(Notices.of(Reason.OPENED, finding)).getBytes(UTF_8).length)
                .isLessThanOrEqualTo(AdaptiveCard.MAX_BYTES);
    }

    private static String card(Notification notification) {
        return AdaptiveCard.of(Notices.wording().of(notification.message()));
    }
}
