package io.holdfast.alerting.channel.log;

import static java.nio.charset.StandardCharsets.UTF_8;

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
import io.holdfast.alerting.notify.Trace;
import io.holdfast.foundation.json.Json;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jboss.logging.Logger;

/** Logs one line of JSON for each notification. */
@Singleton
class LogKind implements Kind<LogSettings> {

    /** A category of its own, so that a log collector can pick these lines out. */
    static final String CATEGORY = "io.holdfast.notification";

    private static final Logger LOG = Logger.getLogger(CATEGORY);

    private static final Form FORM = Form.of(Field.fallingBack(
            "level", "As which the line is logged.", new Shape.Choice(List.of("info", "warn", "error")), "warn"));

    private final Wording wording;

    LogKind(Wording wording) {
        this.wording = wording;
    }

    @Override
    public ChannelType type() {
        return ChannelType.LOG;
    }

    @Override
    public String title() {
        return "Log";
    }

    @Override
    public Form form() {
        return FORM;
    }

    @Override
    public LogSettings settings(Values values) {
        return new LogSettings(Logger.Level.valueOf(values.text("level").toUpperCase(Locale.ROOT)));
    }

    @Override
    public List<Place> places(LogSettings settings) {
        return List.of();
    }

    @Override
    public Rendered render(Notification notification, LogSettings settings) {
        var message = notification.message();
        var line = Json.mapper().createObjectNode();
        line.put("notification", notification.id().toString());
        line.put("channel", notification.channel().toString());
        line.put("reason", message.reason().name());
        line.put("group", message.group().key());
        line.put("title", wording.of(message).title());
        line.put("firing", message.firing()).put("resolved", message.resolved()).put("omitted", message.omitted());
        var findings = line.putArray("findings");
        for (var item : message.items()) {
            findings.addObject()
                    .put("finding_id", item.finding().id().toString())
                    .put("reason", item.reason().name())
                    .put("control_id", item.finding().controlId())
                    .put("subject", item.finding().subject())
                    .put("severity", item.finding().severity().name());
        }
        return new Rendered("application/json", Map.of("level", settings.level().name()), line.toString());
    }

    @Override
    public Delivery send(Outgoing<LogSettings> outgoing) {
        var line = render(outgoing.notification(), outgoing.settings()).body();
        LOG.log(outgoing.settings().level(), line);
        var request = new Trace.Request("LOG", CATEGORY, line.getBytes(UTF_8).length, line);
        return new Delivery.Delivered(null, "logged", new Trace(request, null));
    }
}
