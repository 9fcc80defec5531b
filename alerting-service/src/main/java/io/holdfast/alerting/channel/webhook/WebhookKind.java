package io.holdfast.alerting.channel.webhook;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.holdfast.alerting.channel.http.HttpCall;
import io.holdfast.alerting.channel.http.HttpSender;
import io.holdfast.alerting.channel.kind.ChannelType;
import io.holdfast.alerting.channel.kind.Field;
import io.holdfast.alerting.channel.kind.Form;
import io.holdfast.alerting.channel.kind.Kind;
import io.holdfast.alerting.channel.kind.Outgoing;
import io.holdfast.alerting.channel.kind.Place;
import io.holdfast.alerting.channel.kind.Rendered;
import io.holdfast.alerting.channel.kind.Shape;
import io.holdfast.alerting.channel.kind.Signing;
import io.holdfast.alerting.channel.kind.Values;
import io.holdfast.alerting.notify.Delivery;
import io.holdfast.alerting.notify.Notification;
import jakarta.inject.Singleton;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Posts what happened as a CloudEvent; each of the channel's secrets adds a signature. */
@Singleton
class WebhookKind implements Kind<WebhookSettings>, Signing<WebhookSettings> {

    private static final String ED25519 = "ed25519";
    private static final String HMAC = "hmac";

    private static final Form FORM = Form.of(
            Field.required("url", "Where the webhook is posted.", new Shape.Url(), "https://receiver.example.org/hook"),
            Field.fallingBack(
                    "signature",
                    "hmac (v1): both ends share a secret. ed25519 (v1a): the receiver has a public key only.",
                    new Shape.Choice(List.of(HMAC, ED25519)),
                    HMAC));

    private final HttpSender http;
    private final InstantSource clock;

    WebhookKind(HttpSender http, InstantSource clock) {
        this.http = http;
        this.clock = clock;
    }

    @Override
    public ChannelType type() {
        return ChannelType.WEBHOOK;
    }

    @Override
    public String title() {
        return "Webhook";
    }

    @Override
    public Form form() {
        return FORM;
    }

    @Override
    public WebhookSettings settings(Values values) {
        return new WebhookSettings(values.address("url"), values.text("signature"));
    }

    @Override
    public List<Place> places(WebhookSettings settings) {
        return List.of(new Place("url", settings.url().getHost()));
    }

    @Override
    public Rendered render(Notification notification, WebhookSettings settings) {
        return new Rendered(
                WebhookMessage.CONTENT_TYPE,
                Map.of("webhook-id", notification.id().toString()),
                WebhookMessage.body(notification));
    }

    @Override
    public Delivery send(Outgoing<WebhookSettings> outgoing) {
        var rendered = render(outgoing.notification(), outgoing.settings());
        var timestamp = Long.toString(clock.instant().getEpochSecond());
        var content = outgoing.notification().id() + "." + timestamp + "." + rendered.body();
        var headers = new HashMap<>(rendered.headers());
        headers.put("Content-Type", rendered.contentType());
        headers.put("webhook-timestamp", timestamp);
        headers.put("webhook-signature", signatures(outgoing.secrets(), content));
        return http.deliver(HttpCall.post(outgoing.settings().url(), headers, rendered.body(), List.of()));
    }

    @Override
    public String newSecret(WebhookSettings settings) {
        var key = ED25519.equals(settings.signature()) ? Ed25519Key.generate() : HmacKey.generate();
        return key.reveal();
    }

    @Override
    public boolean fits(String secret, WebhookSettings settings) {
        return secret.startsWith(ED25519.equals(settings.signature()) ? Ed25519Key.PREFIX : HmacKey.PREFIX);
    }

    @Override
    public Optional<String> publicKey(String secret) {
        return switch (SigningKey.of(secret)) {
            case Ed25519Key key -> Optional.of(key.publicKey());
            case HmacKey shared -> Optional.empty();
        };
    }

    /** One for each secret, separated by spaces: a receiver that knows any of them accepts. */
    static String signatures(List<String> secrets, String content) {
        return secrets.stream()
                .map(secret -> SigningKey.of(secret).sign(content.getBytes(UTF_8)))
                .collect(Collectors.joining(" "));
    }
}
