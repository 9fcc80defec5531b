package io.holdfast.alerting.channel.pagerduty;

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
import io.holdfast.alerting.channel.kind.Values;
import io.holdfast.alerting.channel.text.Wording;
import io.holdfast.alerting.notify.Delivery;
import io.holdfast.alerting.notify.Notification;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;

/**
 * Posts events. PagerDuty answers 202 with {@code status: success}, 400 with {@code errors} when the event is not valid and
 * must not be sent again, 429 when it is asked too often (it asks for a back-off and promises no {@code Retry-After}), 5xx
 * when it has trouble of its own.
 *
 * @see <a href="https://github.com/PagerDuty/api-schema/blob/main/reference/events-v2/openapiv3.json">The OpenAPI of the
 *     Events API v2</a>
 */
@Singleton
class PagerDutyKind implements Kind<PagerDutySettings> {

    private static final Form FORM = Form.of(
            Field.required(
                            "routing_key",
                            "The integration key of the service, 'Events API v2'.",
                            Field.text("[A-Za-z0-9_-]{16,64}", "an integration key of 16 to 64 characters"),
                            "00000000000000000000000000000000")
                    .hidden(),
            Field.fallingBack(
                    "url",
                    "Where events go; https://events.eu.pagerduty.com/v2/enqueue for accounts in the EU.",
                    new Shape.Url(),
                    "https://events.pagerduty.com/v2/enqueue"));

    private final HttpSender http;
    private final Wording wording;

    PagerDutyKind(HttpSender http, Wording wording) {
        this.http = http;
        this.wording = wording;
    }

    @Override
    public ChannelType type() {
        return ChannelType.PAGERDUTY;
    }

    @Override
    public String title() {
        return "PagerDuty";
    }

    @Override
    public Form form() {
        return FORM;
    }

    @Override
    public PagerDutySettings settings(Values values) {
        return new PagerDutySettings(values.address("url"), values.text("routing_key"));
    }

    @Override
    public List<Place> places(PagerDutySettings settings) {
        return List.of(new Place("url", settings.url().getHost()));
    }

    @Override
    public Rendered render(Notification notification, PagerDutySettings settings) {
        return Rendered.json(event(notification, Form.MASK));
    }

    @Override
    public Delivery send(Outgoing<PagerDutySettings> outgoing) {
        var key = outgoing.settings().routingKey();
        var headers = Map.of("Content-Type", "application/json");
        var body = event(outgoing.notification(), key);
        return http.deliver(HttpCall.post(outgoing.settings().url(), headers, body, List.of(key)));
    }

    private String event(Notification notification, String routingKey) {
        return PagerDutyEvent.of(notification, wording.of(notification.message()), routingKey);
    }
}
