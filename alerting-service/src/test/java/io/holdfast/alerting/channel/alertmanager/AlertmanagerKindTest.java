package io.holdfast.alerting.channel.alertmanager;

import static org.assertj.core.api.Assertions.assertThat;

import io.holdfast.alerting.Receiver;
import io.holdfast.alerting.channel.http.Doors;
import io.holdfast.alerting.channel.http.HttpChannelContract;
import io.holdfast.alerting.channel.http.HttpSender;
import io.holdfast.alerting.channel.http.Notices;
import io.holdfast.alerting.channel.kind.Kind;
import io.holdfast.alerting.channel.text.Words;
import io.holdfast.alerting.finding.FindingExamples;
import io.holdfast.alerting.route.ChannelId;
import io.holdfast.alerting.route.Reason;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** As an Alertmanager answers: https://github.com/prometheus/alertmanager/blob/main/api/v2/openapi.yaml. */
class AlertmanagerKindTest extends HttpChannelContract<AlertmanagerSettings> {

    private static final Duration ALIVE = Duration.ofMinutes(5);

    private final List<String> kept = new ArrayList<>();
    private @Nullable String token;

    @Override
    protected Kind<AlertmanagerSettings> kind(HttpSender sender) {
        return new AlertmanagerKind(
                sender, Notices.wording(), new Noting(), new Fast(), InstantSource.fixed(Doors.NOW));
    }

    @Override
    protected AlertmanagerSettings settings(String url) {
        return new AlertmanagerSettings(URI.create(url), token);
    }

    @Override
    protected Receiver.Answer accepted() {
        return Receiver.status(200);
    }

    @Override
    protected String refusal(int status) {
        return "\"start time must be before end time, status " + status + "\"";
    }

    @Test
    void anOpenFindingIsAnAlertThatLivesForSomeIntervals() {
        send(receiver.url() + "/");

        var request = receiver.received().getFirst();
        var alert = request.json().get(0);
        assertThat(request.path()).isEqualTo("/api/v2/alerts");
        assertThat(request.json()).hasSize(1);
        assertThat(alert.at("/labels/alertname").asText()).isEqualTo("backup-recent");
        assertThat(alert.at("/labels/subject").asText()).isEqualTo("system:mail-1");
        assertThat(alert.at("/labels/severity").asText()).isEqualTo("high");
        assertThat(alert.at("/labels/asset_site").asText()).isEqualTo("pfaeffikon");
        assertThat(alert.at("/annotations/summary").asText()).contains("Mail server 1");
        assertThat(alert.path("startsAt").asText()).isEqualTo("2026-11-22T02:14:11.482913Z");
        assertThat(alert.path("endsAt").asText())
                .isEqualTo(Doors.NOW.plus(ALIVE).toString());
        assertThat(alert.path("generatorURL").asText()).startsWith("https://holdfast.example.org/findings/");
        assertThat(kept).containsExactly("forget 0", "remember 1");
    }

    @Test
    void aResolvedFindingEndsWhenItWasResolved() {
        var resolvedAt = Instant.parse("2026-11-22T11:00:00Z");
        send(Notices.of(Reason.RESOLVED, Notices.resolved(resolvedAt)));

        var alert = receiver.received().getFirst().json().get(0);
        assertThat(alert.path("endsAt").asText()).isEqualTo(resolvedAt.toString());
        assertThat(kept).containsExactly("forget 1", "remember 0");
    }

    @Test
    void theLabelsOfAnAlertAreTheSameWhenItEnds() {
        send(Notices.of(Reason.OPENED, FindingExamples.openedByGoldenTransition()));
        send(Notices.of(Reason.RESOLVED, Notices.resolved(Doors.NOW)));

        assertThat(receiver.received())
                .extracting(request -> request.json().get(0).path("labels"))
                .containsExactly(
                        receiver.received().getFirst().json().get(0).path("labels"),
                        receiver.received().getFirst().json().get(0).path("labels"));
    }

    @Test
    void whatWasNotTakenIsNotKeptAsFiring() {
        receiver.answers(Receiver.body(500, "no"));

        send(receiver.url());

        assertThat(kept).containsExactly("forget 0");
    }

    @Test
    void aTestEndsByItself() {
        send(notification(Reason.TEST));

        assertThat(kept).containsExactly("forget 0", "remember 0");
    }

    @Test
    void thereIsOneAlertForEachFindingThatIsNamed() {
        send(Notices.many(Reason.OPENED, 3, 2));

        assertThat(receiver.received().getFirst().json()).hasSize(3);
    }

    @Test
    void labelsHaveNamesThatPrometheusTakes() {
        var finding = Notices.finding(Map.of(
                "asset",
                Map.of("kind", "system", "criticality", "HIGH", "labels", Map.of("app.kubernetes.io/name", "x"))));

        send(Notices.of(Reason.OPENED, finding));

        assertThat(receiver.received().getFirst().json().get(0).path("labels").has("asset_app_kubernetes_io_name"))
                .isTrue();
    }

    @Test
    void theTokenIsSentAndNotShown() {
        token = "sesame";

        var delivery = send(receiver.url());

        assertThat(receiver.received().getFirst().header("authorization")).isEqualTo("Bearer sesame");
        assertThat(delivery.toString() + settings("https://a.example")).doesNotContain("sesame");
    }

    private static final class Fast implements AlertmanagerConfig {
        @Override
        public Duration resendEvery() {
            return Duration.ofMinutes(1);
        }

        @Override
        public Duration aliveFor() {
            return ALIVE;
        }
    }

    private final class Noting implements FiringAlerts {
        @Override
        public void remember(ChannelId channel, List<Words.Item> items, Instant now) {
            kept.add("remember " + items.size());
        }

        @Override
        public void forget(ChannelId channel, List<Words.Item> items) {
            kept.add("forget " + items.size());
        }
    }
}
