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
import io.holdfast.alerting.channel.ocsf.OcsfSettings.Login;
import io.holdfast.alerting.channel.text.Wording;
import io.holdfast.alerting.notify.Delivery;
import io.holdfast.alerting.notify.Notification;
import io.holdfast.contracts.Violation;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Writes one event for each finding that a message names; the finding's id is the key, so its events stay in order. */
@Singleton
class OcsfKind implements Kind<OcsfSettings> {

    private static final String HOST = "[A-Za-z0-9]([A-Za-z0-9.-]*[A-Za-z0-9])?:[0-9]{1,5}";

    private static final String SASL = "SASL_";
    private static final String PLAIN = "PLAIN";

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
                    new Shape.Choice(List.of("PLAINTEXT", "SSL", SASL + "PLAINTEXT", SASL + "SSL")),
                    "SSL"),
            Field.fallingBack(
                    "sasl_mechanism",
                    "How to log in to the other broker, where 'security' is SASL_SSL or SASL_PLAINTEXT.",
                    new Shape.Choice(List.of(PLAIN, "SCRAM-SHA-256", "SCRAM-SHA-512")),
                    "SCRAM-SHA-512"),
            Field.optional("username", "As whom to log in to the other broker.", Field.line(), "holdfast"),
            Field.optional("password", "The password.", Field.line(), "secret").hidden());

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
    public List<Violation> violations(Values values) {
        var violations = new ArrayList<Violation>();
        var sasl = values.text("security").startsWith(SASL);
        if (values.has("username") != sasl || values.has("password") != sasl) {
            violations.add(Form.violation(
                    "password", "user name and password go with SASL_SSL or SASL_PLAINTEXT, and the other way round"));
        }
        if (sasl && !values.has("bootstrap_servers")) {
            violations.add(Form.violation("bootstrap_servers", "must say to whom the password goes"));
        }
        if ("SASL_PLAINTEXT".equals(values.text("security")) && PLAIN.equals(values.text("sasl_mechanism"))) {
            violations.add(Form.violation(
                    "sasl_mechanism", "must not be PLAIN without TLS: the password would go in the clear"));
        }
        return violations;
    }

    @Override
    public OcsfSettings settings(Values values) {
        return new OcsfSettings(
                values.text("topic"), values.textOrNull("bootstrap_servers"), values.text("security"), login(values));
    }

    private static @Nullable Login login(Values values) {
        return values.has("username")
                ? new Login(values.text("sasl_mechanism"), values.text("username"), values.text("password"))
                : null;
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
