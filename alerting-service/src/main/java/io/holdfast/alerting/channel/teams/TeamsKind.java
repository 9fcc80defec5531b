package io.holdfast.alerting.channel.teams;

import io.holdfast.alerting.channel.http.Exchange;
import io.holdfast.alerting.channel.http.Exchange.Answered;
import io.holdfast.alerting.channel.http.HttpCall;
import io.holdfast.alerting.channel.http.HttpSender;
import io.holdfast.alerting.channel.http.Judgement;
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
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Posts to a workflow. It answers 202 when it has begun, and nobody hears of what fails inside it: a card above 28 KB does,
 * so none is made. It answers {@code WorkflowTriggerIsNotEnabled} while it is off, 401 and 404 when it is called with a
 * wrong signature or is gone, 429 with {@code Retry-After}. Older webhooks answer 200 and say in the body with which status
 * Teams refused.
 *
 * @see <a href="https://learn.microsoft.com/en-us/connectors/teams/#limits">Limits of the connector</a>
 * @see <a href="https://learn.microsoft.com/en-us/microsoftteams/platform/webhooks-and-connectors/how-to/connectors-using#rate-limiting-for-connectors">Rate
 *     limiting</a>
 */
@Singleton
class TeamsKind implements Kind<TeamsSettings> {

    private static final Pattern REFUSED_INSIDE = Pattern.compile("returned HTTP error (\\d{3})");

    /** Somebody may switch it on again. */
    private static final String SWITCHED_OFF = "WorkflowTriggerIsNotEnabled";

    private static final Form FORM = Form.of(Field.required(
                    "url",
                    "The address of the workflow 'when a Teams webhook request is received'; who knows it may post.",
                    new Shape.Url(),
                    "https://prod-00.westeurope.logic.azure.com/workflows/0/triggers/manual/paths/invoke?sig=XXXX")
            .hidden());

    private final HttpSender http;
    private final Wording wording;

    TeamsKind(HttpSender http, Wording wording) {
        this.http = http;
        this.wording = wording;
    }

    @Override
    public ChannelType type() {
        return ChannelType.TEAMS;
    }

    @Override
    public String title() {
        return "Microsoft Teams";
    }

    @Override
    public Form form() {
        return FORM;
    }

    @Override
    public TeamsSettings settings(Values values) {
        return new TeamsSettings(values.address("url"));
    }

    @Override
    public List<Place> places(TeamsSettings settings) {
        return List.of(new Place("url", settings.url().getHost()));
    }

    @Override
    public Rendered render(Notification notification, TeamsSettings settings) {
        return Rendered.json(AdaptiveCard.of(wording.of(notification.message())));
    }

    @Override
    public Delivery send(Outgoing<TeamsSettings> outgoing) {
        var rendered = render(outgoing.notification(), outgoing.settings());
        var url = outgoing.settings().url();
        var secrets = Stream.of(url.getRawPath(), url.getRawQuery())
                .filter(Objects::nonNull)
                .toList();
        var headers = Map.of("Content-Type", rendered.contentType());
        var exchange = http.exchange(HttpCall.post(url, headers, rendered.body(), secrets));
        if (exchange instanceof Answered answer
                && !answer.isGood()
                && answer.body().contains(SWITCHED_OFF)) {
            return new Delivery.RetryLater(null, answer.status(), "the workflow is switched off", answer.trace());
        }
        return Judgement.of(meant(exchange));
    }

    /** The answer with the status that it means. */
    private static Exchange meant(Exchange exchange) {
        if (exchange instanceof Answered answer && answer.isGood()) {
            var inside = REFUSED_INSIDE.matcher(answer.body());
            if (inside.find()) {
                var status = Integer.parseInt(inside.group(1));
                return new Answered(status, answer.body(), answer.location(), answer.retryAfter(), answer.trace());
            }
        }
        return exchange;
    }
}
