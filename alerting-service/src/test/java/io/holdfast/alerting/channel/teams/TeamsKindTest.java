package io.holdfast.alerting.channel.teams;

import static org.assertj.core.api.Assertions.assertThat;

import io.holdfast.alerting.Receiver;
import io.holdfast.alerting.channel.http.HttpChannelContract;
import io.holdfast.alerting.channel.http.HttpSender;
import io.holdfast.alerting.channel.http.Notices;
import io.holdfast.alerting.channel.kind.Kind;
import io.holdfast.alerting.notify.Delivery;
import java.net.URI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** As a workflow answers, which is a logic app of Azure. */
class TeamsKindTest extends HttpChannelContract<TeamsSettings> {

    @Override
    protected Kind<TeamsSettings> kind(HttpSender sender) {
        return new TeamsKind(sender, Notices.wording());
    }

    @Override
    protected TeamsSettings settings(String url) {
        return new TeamsSettings(URI.create(url));
    }

    @Override
    protected Receiver.Answer accepted() {
        return Receiver.status(202);
    }

    @Override
    protected String refusal(int status) {
        return "{\"error\":{\"code\":\"TriggerInputSchemaMismatch\",\"message\":\"status " + status + "\"}}";
    }

    @Test
    void aWorkflowThatIsSwitchedOffMayBeSwitchedOnAgain() {
        receiver.answers(Receiver.body(
                400,
                "{\"error\":{\"code\":\"WorkflowTriggerIsNotEnabled\",\"message\":\"Could not execute workflow 'a'"
                        + " trigger 'manual' with state 'Disabled': trigger is not enabled.\"}}"));

        var delivery = send(receiver.url());

        assertThat(delivery).isInstanceOf(Delivery.RetryLater.class);
        assertThat(delivery.httpStatus()).isEqualTo(400);
        assertThat(delivery.detail()).isEqualTo("the workflow is switched off");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({"413, Refused", "429, RetryLater", "410, Refused", "503, RetryLater"})
    void whatAnOlderWebhookSaysInsideIsBelieved(int status, String outcome) {
        receiver.answers(Receiver.body(
                200,
                "Webhook message delivery failed with error: Microsoft Teams endpoint returned HTTP error " + status
                        + " with ContextId tcid=0"));

        var delivery = send(receiver.url());

        assertThat(delivery.getClass().getSimpleName()).isEqualTo(outcome);
        assertThat(delivery.httpStatus()).isEqualTo(status);
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
