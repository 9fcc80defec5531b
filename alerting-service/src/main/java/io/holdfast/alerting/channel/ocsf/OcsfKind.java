package io.holdfast.alerting.channel.ocsf;

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
import java.util.regex.Pattern;

/** Writes one event for each finding that a message names; the finding's id is the key, so its events stay in order. */
@Singleton
class OcsfKind implements Kind<OcsfSettings> {

    private static final String HOST = "[A-Za-z0-9]([A-Za-z0-9.-]*[A-Za-z0-9])?:[0-9]{1,5}";

    private static final Form FORM = Form.of(
            Field.required(
                    "topic",
                    "The topic; it must exist unless the broker makes topics by itself.",
                    Field.text("[A-Za-z0-9._-]{1,249}", "the name of a topic, 1 to 249 of A-Z a-z 0-9 . _ -"),
                    "security.compliance-findings"),
            Field.optional(
                    "bootstrap_servers",
                    "Where another broker is to be found; by default the broker of the suite.",
                    new Shape.Host(
                            Pattern.compile(HOST + "(," + HOST + "){0,9}"), "host:port, several with commas between"),
                    "kafka.example.org:9092"),
            Field.fallingBack(
                    "security",
                    "How to speak to the other broker.",
                    new Shape.Choice(List.of("PLAINTEXT", "SSL")),
                    "SSL"));

    private final Wording wording;
    private final Brokers brokers;

    OcsfKind(Wording wording, Brokers brokers) {
        this.wording = wording;
        this.brokers = brokers;
    }

    @Override
    public ChannelType type() {
        return ChannelType.OCSF_KAFKA;
    }

    @Override
    public String title() {
        return "OCSF Compliance Finding to Kafka";
    }

    @Override
    public Form form() {
        return FORM;
    }

    @Override
    public OcsfSettings settings(Values values) {
        return new OcsfSettings(values.text("topic"), values.textOrNull("bootstrap_servers"), values.text("security"));
    }

    @Override
    public List<Place> places(OcsfSettings settings) {
        return settings.hosts().stream()
                .map(host -> new Place("bootstrap_servers", host))
                .toList();
    }

    /** One event a line. */
    @Override
    public Rendered render(Notification notification, OcsfSettings settings) {
        var lines = new StringBuilder();
        wording.of(notification.message()).items().forEach(item -> lines.append(OcsfEvent.of(item, notification))
                .append('\n'));
        return new Rendered("application/x-ndjson", Map.of("topic", settings.topic()), lines.toString());
    }

    @Override
    public Delivery send(Outgoing<OcsfSettings> outgoing) {
        var events = wording.of(outgoing.notification().message()).items().stream()
                .map(item -> new Brokers.Event(
                        item.finding().id().toString(),
                        OcsfEvent.of(item, outgoing.notification()).toString()))
                .toList();
        return brokers.write(outgoing.settings(), events);
    }
}
