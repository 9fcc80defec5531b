package io.holdfast.alerting.channel.webhook;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.standardwebhooks.Webhook;
import com.standardwebhooks.exceptions.WebhookVerificationException;
import java.security.KeyFactory;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.time.Instant;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SignatureTest {

    /** What an X.509 public key of Ed25519 begins with (RFC 8410, section 4). */
    private static final String X509_PREFIX = "302a300506032b6570032100";

    private final HmacKey secret = HmacKey.generate();

    @Test
    void isTheOneOfTheSpecification() {
        // The example of the specification's reference implementations.
        var known = SigningKey.of("whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw");

        var signature = known.sign("msg_p5jXN8AQM9LWM0D4loKWxJek.1614265330.{\"test\": 2432232314}".getBytes(UTF_8));

        assertThat(signature).isEqualTo("v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=");
    }

    @Test
    void isAcceptedByTheReferenceImplementation() throws Exception {
        new Webhook(secret.reveal()).verify("body", headers("body", secret.reveal()));
    }

    @Test
    void doesNotFitAnotherBody() throws Exception {
        var webhook = new Webhook(secret.reveal());
        var headers = headers("body", secret.reveal());

        assertThatThrownBy(() -> webhook.verify("another body", headers))
                .isInstanceOf(WebhookVerificationException.class);
    }

    @Test
    void whileASecretIsReplacedTheOldAndTheNewOneAreBothAccepted() throws Exception {
        var next = HmacKey.generate();
        var headers = headers("body", next.reveal(), secret.reveal());

        new Webhook(secret.reveal()).verify("body", headers);
        new Webhook(next.reveal()).verify("body", headers);
    }

    @Test
    void theKeyOfRfc8032SignsAsItSays() {
        // RFC 8032, section 7.1, test 2: seed, public key, message 72, signature.
        var seed = "4ccd089b28ff96da9db6c346ec114e0f5b8a319f35aba624da8cf6ed4fb8a6fb";
        var publicKey = "3d4017c3e843895a92b70aa74d1b7ebc9c982ccf2ec4968cc0cd55f12af4660c";
        var expected = "92a009a9f0d4cab8720e820b5f642540a2b27b5416503f8fb3762223ebdb69da"
                + "085ac1e43e15996e458f3613d0f11d8c387b2eaeb4302aeeb00d291612bb0c00";
        var key = SigningKey.of("whsk_" + base64(seed + publicKey));

        assertThat(key.sign(new byte[] {0x72})).isEqualTo("v1a," + base64(expected));
    }

    @Test
    void whoHasThePublicKeyCanCheck() throws Exception {
        var key = Ed25519Key.of(Ed25519Key.generate().reveal());
        var content = "msg_1.1614265330.body".getBytes(UTF_8);

        var signature = key.sign(content);

        var raw = HexFormat.of()
                .formatHex(Base64.getDecoder().decode(key.publicKey().substring("whpk_".length())));
        var verifier = Signature.getInstance("Ed25519");
        verifier.initVerify(KeyFactory.getInstance("Ed25519")
                .generatePublic(new X509EncodedKeySpec(HexFormat.of().parseHex(X509_PREFIX + raw))));
        verifier.update(content);
        assertThat(signature).startsWith("v1a,");
        assertThat(verifier.verify(Base64.getDecoder().decode(signature.substring("v1a,".length()))))
                .isTrue();
    }

    @Test
    void keysDoNotShowThemselves() {
        assertThat(secret.toString()).isEqualTo("whsec_…");
        assertThat(SigningKey.of(secret.reveal()).reveal()).isEqualTo(secret.reveal());
        var key = Ed25519Key.generate();
        assertThat(key.toString()).isEqualTo("whsk_…");
        assertThat(SigningKey.of(key.reveal()).reveal()).isEqualTo(key.reveal());
    }

    @Test
    void whatIsNoKeyIsNotTakenForOne() {
        assertThatThrownBy(() -> SigningKey.of("secret")).isInstanceOf(IllegalStateException.class);
    }

    private static String base64(String hex) {
        return Base64.getEncoder().encodeToString(HexFormat.of().parseHex(hex));
    }

    private static Map<String, List<String>> headers(String body, String... secrets) {
        var now = Instant.now().getEpochSecond();
        return Map.of(
                "webhook-id", List.of("msg_1"),
                "webhook-timestamp", List.of(Long.toString(now)),
                "webhook-signature", List.of(WebhookKind.signatures(List.of(secrets), "msg_1." + now + "." + body)));
    }
}
