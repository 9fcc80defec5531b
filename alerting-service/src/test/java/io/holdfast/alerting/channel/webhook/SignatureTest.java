package io.holdfast.alerting.channel.webhook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.standardwebhooks.Webhook;
import com.standardwebhooks.exceptions.WebhookVerificationException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SignatureTest {

    private final Secret secret = Secret.generate();

    @Test
    void isTheOneOfTheSpecification() {
        // The example of the specification's reference implementations.
        var known = Secret.of("whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw");

        var signature = Signature.of(
                known, "msg_p5jXN8AQM9LWM0D4loKWxJek", Instant.ofEpochSecond(1614265330), "{\"test\": 2432232314}");

        assertThat(signature).isEqualTo("v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=");
    }

    @Test
    void isAcceptedByTheReferenceImplementation() throws Exception {
        new Webhook(secret.reveal()).verify("body", headers("body"));
    }

    @Test
    void doesNotFitAnotherBody() throws Exception {
        var webhook = new Webhook(secret.reveal());
        var headers = headers("body");

        assertThatThrownBy(() -> webhook.verify("another body", headers))
                .isInstanceOf(WebhookVerificationException.class);
    }

    @Test
    void theSecretDoesNotShowItself() {
        assertThat(secret.toString()).isEqualTo("whsec_…");
        assertThat(Secret.of(secret.reveal()).reveal()).isEqualTo(secret.reveal());
        assertThat(secret.key()).hasSize(32);
    }

    private Map<String, List<String>> headers(String body) {
        var now = Instant.now();
        return Map.of(
                "webhook-id", List.of("msg_1"),
                "webhook-timestamp", List.of(Long.toString(now.getEpochSecond())),
                "webhook-signature", List.of(Signature.of(secret, "msg_1", now, body)));
    }
}
