package io.holdfast.alerting.channel.slack;

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
 * Posts to an incoming webhook. Slack answers 200 {@code ok}, 400 {@code invalid_payload} or {@code no_text}, 403 {@code
 * action_prohibited}, 404 {@code channel_not_found}, 410 {@code channel_is_archived}, 429 with {@code Retry-After}, 500
 * {@code rollup_error}.
 *
 * @see <a href="https://api.slack.com/changelog/2016-05-17-changes-to-errors-for-incoming-webhooks">Errors of incoming
 *     webhooks</a>
 * @see <a href="https://docs.slack.dev/apis/web-api/rate-limits/">Rate limits</a>
 */
@Singleton
class SlackKind implements Kind<SlackSettings> {

    private static final Form FORM = Form.of(Field.required(
                    "url",
                    "The address of the incoming webhook; who knows it may post.",
                    new Shape.Url(),
                    "https://hooks.slack.com/services/T000/B000/XXXX")
            .hidden());

    private final HttpSender http;
    private final Wording wording;

    SlackKind(HttpSender http, Wording wording) {
        this.http = http;
        this.wording = wording;
    }

    @Override
    public ChannelType type() {
        return ChannelType.SLACK;
    }

    @Override
    public String title() {
        return "Slack";
    }

    @Override
    public Form form() {
        return FORM;
    }

    @Override
    public SlackSettings settings(Values values) {
        return new SlackSettings(values.address("url"));
    }

    @Override
    public List<Place> places(SlackSettings settings) {
        return List.of(new Place("url", settings.url().getHost()));
    }

    @Override
    public Rendered render(Notification notification, SlackSettings settings) {
        return Rendered.json(SlackBlocks.of(wording.of(notification.message())).toString());
    }

    @Override
    public Delivery send(Outgoing<SlackSettings> outgoing) {
        var rendered = render(outgoing.notification(), outgoing.settings());
        var url = outgoing.settings().url();
        var headers = Map.of("Content-Type", rendered.contentType());
        return http.deliver(HttpCall.post(url, headers, rendered.body(), List.of(url.getRawPath())));
    }
}
