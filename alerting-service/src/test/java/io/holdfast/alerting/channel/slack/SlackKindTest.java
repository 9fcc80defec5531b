package io.holdfast.alerting.channel.slack;

import static org.assertj.core.api.Assertions.assertThat;

import io.holdfast.alerting.Receiver;
import io.holdfast.alerting.channel.http.HttpChannelContract;
import io.holdfast.alerting.channel.http.HttpSender;
import io.holdfast.alerting.channel.http.Notices;
import io.holdfast.alerting.channel.kind.Kind;
import java.net.URI;
import org.junit.jupiter.api.Test;

/** As Slack answers: https://api.slack.com/changelog/2016-05-17-changes-to-errors-for-incoming-webhooks. */
class SlackKindTest extends HttpChannelContract<SlackSettings> {

    @Override
    protected Kind<SlackSettings> kind(HttpSender sender) {
        return new SlackKind(sender, Notices.wording());
    }

    @Override
    protected SlackSettings settings(String url) {
        return new SlackSettings(URI.create(url));
    }

    @Override
    protected Receiver.Answer accepted() {
        return Receiver.body(200, "ok");
    }

    @Override
    protected String refusal(int status) {
        return switch (status) {
            case 400 -> "no_text";
            case 403 -> "action_prohibited";
            case 404 -> "channel_not_found";
            case 410 -> "channel_is_archived";
            case 429 -> "rate_limited";
            default -> "rollup_error";
        };
    }

    @Test
    void theAddressIsASecret() {
        var delivery = send(receiver.url() + "/services/T0/B0/sesame?sig=sesame");

        assertThat(receiver.received().getFirst().path()).contains("sesame");
        assertThat(String.valueOf(delivery)).doesNotContain("sesame");
        assertThat(settings("https://receiver.example/sesame").toString()).doesNotContain("sesame");
        assertThat(kind(http).form().fields()).singleElement().satisfies(field -> assertThat(field.secret())
                .isTrue());
    }
}
