package io.holdfast.alerting.channel.pagerduty;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.holdfast.alerting.Receiver;
import io.holdfast.alerting.channel.http.HttpChannelContract;
import io.holdfast.alerting.channel.http.HttpSender;
import io.holdfast.alerting.channel.http.Notices;
import io.holdfast.alerting.channel.kind.Kind;
import io.holdfast.alerting.finding.FindingExamples;
import io.holdfast.alerting.notify.Message;
import io.holdfast.alerting.notify.Notification;
import io.holdfast.alerting.route.Reason;
import io.holdfast.contracts.Severity;
import java.net.URI;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** As PagerDuty answers: https://developer.pagerduty.com/docs/send-alert-event. */
class PagerDutyKindTest extends HttpChannelContract<PagerDutySettings> {

    private static final String KEY = "R0123456789ABCDEF0123456789ABCDE";

    @Override
    protected Kind<PagerDutySettings> kind(HttpSender sender) {
        return new PagerDutyKind(sender, Notices.wording());
    }

    @Override
    protected PagerDutySettings settings(String url) {
        return new PagerDutySettings(URI.create(url), KEY);
    }

    @Override
    protected Receiver.Answer accepted() {
        return Receiver.body(
                202, "{\"status\":\"success\",\"message\":\"Event processed\",\"dedup_key\":\"7d1f0c55\"}");
    }

    @Override
    protected String refusal(int status) {
        return "{\"status\":\"invalid event\",\"message\":\"Event object is invalid\",\"errors\":[\"status " + status
                + "\"]}";
    }

    @Test
    void theRoutingKeyIsSentAndNeverShown() {
        var delivery = send(receiver.url());

        assertThat(receiver.received().getFirst().json().path("routing_key").asText())
                .isEqualTo(KEY);
        assertThat(String.valueOf(delivery)).doesNotContain(KEY);
        assertThat(kind(http)
                        .render(notification(Reason.OPENED), settings("https://a.example"))
                        .body())
                .contains("\"routing_key\":\"***\"")
                .doesNotContain(KEY);
    }

    @ParameterizedTest(name = "{0}, {1} open, taken on: {2} -> {3}")
    @CsvSource({
        "OPENED, 1, false, trigger",
        "REOPENED, 1, true, trigger",
        "WORSENED, 1, true, trigger",
        "REPEATED, 1, false, trigger",
        "REPEATED, 1, true, acknowledge",
        "OVERDUE, 1, true, trigger",
        "DUE_SOON, 0, false, trigger",
        "DIGEST, 2, true, acknowledge",
        "RESOLVED, 2, false, trigger",
        "RESOLVED, 0, false, resolve",
        "TEST, 1, false, trigger"
    })
    void theActionFollowsTheGroup(Reason reason, int firing, boolean takenOn, String action) {
        var finding = takenOn
                ? Notices.finding(Map.of("acknowledged_by", "eve", "acknowledged_at", "2026-11-22T03:00:00Z"))
                : FindingExamples.openedByGoldenTransition();
        var group = new Message.Group("group-1", "default", Map.of());
        var message = new Message(reason, group, firing, 0, List.of(new Message.Item(reason, finding)), 0);

        send(Notices.of(message));

        var event = receiver.received().getFirst().json();
        assertThat(event.path("event_action").asText()).isEqualTo(action);
        assertThat(event.path("dedup_key").asText()).isEqualTo("group-1");
    }

    @ParameterizedTest
    @CsvSource({"CRITICAL, critical", "HIGH, error", "MEDIUM, warning", "LOW, info"})
    void severitiesHaveTheirNamesThere(Severity severity, String name) {
        assertThat(PagerDutyEvent.severity(severity)).isEqualTo(name);
    }

    @Test
    void aLongKeyIsDigested() {
        assertThat(PagerDutyEvent.key("g".repeat(255))).hasSize(255);
        assertThat(PagerDutyEvent.key("g".repeat(256))).hasSize(64).isNotEqualTo(PagerDutyEvent.key("h".repeat(256)));
    }

    @Test
    void anEventStaysBelowTheLimitAndSaysWhatItLeavesOut() {
        var body = render(Notices.many(Reason.OPENED, 1_500, 40));

        assertThat(body.getBytes(UTF_8).length).isLessThanOrEqualTo(PagerDutyEvent.MAX_BYTES);
        assertThat(body).contains("this message has no room for", "40 more", "1540 findings");
    }

    private String render(Notification notification) {
        return kind(http).render(notification, settings("https://a.example")).body();
    }
}
