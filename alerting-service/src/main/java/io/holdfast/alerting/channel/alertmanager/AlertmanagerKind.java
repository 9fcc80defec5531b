package io.holdfast.alerting.channel.alertmanager;

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
import io.holdfast.alerting.channel.text.Words;
import io.holdfast.alerting.notify.Delivery;
import io.holdfast.alerting.notify.Notification;
import io.holdfast.alerting.route.Reason;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;

/**
 * Pushes one alert for each finding that a message names. An Alertmanager answers 200 without a body, 400 with a JSON
 * string when an alert is not valid, 500 when it has trouble of its own.
 *
 * @see <a href="https://github.com/prometheus/alertmanager/blob/main/api/v2/openapi.yaml">The OpenAPI of version 2</a>
 */
@Singleton
class AlertmanagerKind implements Kind<AlertmanagerSettings> {

    private static final Form FORM = Form.of(
            Field.required(
                    "url",
                    "The base of the Alertmanager, without /api/v2.",
                    new Shape.Url(),
                    "https://alertmanager.example.org"),
            Field.optional("token", "A bearer token, where one is asked for.", Field.line(), "eyJhbGciOi…")
                    .hidden());

    private final HttpSender http;
    private final Wording wording;
    private final FiringAlerts firing;
    private final AlertmanagerConfig config;
    private final InstantSource clock;

    AlertmanagerKind(
            HttpSender http, Wording wording, FiringAlerts firing, AlertmanagerConfig config, InstantSource clock) {
        this.http = http;
        this.wording = wording;
        this.firing = firing;
        this.config = config;
        this.clock = clock;
    }

    @Override
    public ChannelType type() {
        return ChannelType.ALERTMANAGER;
    }

    @Override
    public String title() {
        return "Prometheus Alertmanager";
    }

    @Override
    public Form form() {
        return FORM;
    }

    @Override
    public AlertmanagerSettings settings(Values values) {
        return settingsOf(values);
    }

    static AlertmanagerSettings settingsOf(Values values) {
        return new AlertmanagerSettings(values.address("url"), values.textOrNull("token"));
    }

    static Form settingsForm() {
        return FORM;
    }

    @Override
    public List<Place> places(AlertmanagerSettings settings) {
        return List.of(new Place("url", settings.url().getHost()));
    }

    /** As it would be sent at the moment of the notification; the ends move with every attempt. */
    @Override
    public Rendered render(Notification notification, AlertmanagerSettings settings) {
        return Rendered.json(alerts(notification, notification.createdAt()));
    }

    @Override
    public Delivery send(Outgoing<AlertmanagerSettings> outgoing) {
        var notification = outgoing.notification();
        var items = wording.of(notification.message()).items();
        // Before it is sent, so that nobody sends it again as firing afterwards.
        firing.forget(
                notification.channel(),
                items.stream().filter(AlertmanagerKind::isOver).toList());
        var now = clock.instant();
        var delivery = http.deliver(outgoing.settings().call(alerts(notification, now)));
        if (delivery instanceof Delivery.Delivered) {
            firing.remember(
                    notification.channel(),
                    items.stream().filter(AlertmanagerKind::isFiring).toList(),
                    now);
        }
        return delivery;
    }

    private String alerts(Notification notification, Instant now) {
        var items = wording.of(notification.message()).items();
        return Alert.json(items.stream()
                .map(item -> Alert.of(item).until(isOver(item) ? end(item, notification) : now.plus(config.aliveFor())))
                .toList());
    }

    private static Instant end(Words.Item item, Notification notification) {
        var resolved = item.finding().resolvedAt();
        return resolved == null ? notification.createdAt() : resolved;
    }

    private static boolean isOver(Words.Item item) {
        return item.reason() == Reason.RESOLVED || item.finding().resolvedAt() != null;
    }

    /** The finding of a test exists nowhere, so nobody would ever see it resolved: its alert ends by itself. */
    private static boolean isFiring(Words.Item item) {
        return !isOver(item) && item.reason() != Reason.TEST;
    }
}
