package io.holdfast.alerting.channel.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import io.holdfast.alerting.Receiver;
import io.holdfast.alerting.channel.http.Doors;
import io.holdfast.alerting.channel.http.HttpChannelContract;
import io.holdfast.alerting.channel.http.HttpSender;
import io.holdfast.alerting.channel.kind.Kind;
import java.net.URI;
import java.time.InstantSource;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A receiver of Standard Webhooks answers as it likes; 410 asks for no more. */
class WebhookKindTest extends HttpChannelContract<WebhookSettings> {

    private final String secret = HmacKey.generate().reveal();
    private final String before = Ed25519Key.generate().reveal();

    @Override
    protected Kind<WebhookSettings> kind(HttpSender sender) {
        return new WebhookKind(sender, InstantSource.fixed(Doors.NOW));
    }

    @Override
    protected WebhookSettings settings(String url) {
        return new WebhookSettings(URI.create(url), "hmac");
    }

    @Override
    protected List<String> secrets() {
        return List.of(secret, before);
    }

    @Override
    protected Receiver.Answer accepted() {
        return Receiver.status(204);
    }

    @Override
    protected String refusal(int status) {
        return "no such route";
    }

    @Test
    void everySecretSigns() {
        send(receiver.url());

        var request = receiver.received().getFirst();
        var signatures = request.header("webhook-signature").split(" ");
        assertThat(signatures).hasSize(2);
        assertThat(signatures[0]).startsWith("v1,");
        assertThat(signatures[1]).startsWith("v1a,");
        assertThat(request.header("webhook-timestamp")).isEqualTo(Long.toString(Doors.NOW.getEpochSecond()));
        assertThat(request.header("content-type")).startsWith("application/cloudevents+json");
    }

    @Test
    void theQueryOfAnAddressIsNotKept() {
        var delivery = send(receiver.url() + "?token=sesame");

        assertThat(receiver.received().getFirst().path()).isEqualTo("?token=sesame");
        assertThat(String.valueOf(delivery.trace())).contains("/hook?***").doesNotContain("sesame");
    }
}
