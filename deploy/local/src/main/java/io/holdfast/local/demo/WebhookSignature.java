package io.holdfast.local.demo;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Checks a webhook as every receiver should.
 *
 * @see <a href="https://github.com/standard-webhooks/standard-webhooks/blob/main/spec/standard-webhooks.md">Standard
 *     Webhooks</a>
 */
final class WebhookSignature {

    private static final String SECRET_PREFIX = "whsec_";
    private static final String VERSION_PREFIX = "v1,";
    /** Against replays: an old message with a good signature is still an old message. */
    private static final Duration TOLERANCE = Duration.ofMinutes(5);

    private final byte[] key;

    /**
     * Takes the channel's secret.
     *
     * @param secret {@code whsec_} and the key in Base64
     */
    WebhookSignature(String secret) {
        this.key = Base64.getDecoder().decode(secret.substring(SECRET_PREFIX.length()));
    }

    /**
     * Whether one of the signatures is right and the message was sent just now.
     *
     * @param timestamp seconds since 1970
     * @param signatures separated by spaces, each with its version
     */
    boolean isGood(String id, String timestamp, String signatures, String body, Instant now) {
        if (!timestamp.matches("\\d{1,12}")) {
            return false;
        }
        var sent = Instant.ofEpochSecond(Long.parseLong(timestamp));
        if (Duration.between(sent, now).abs().compareTo(TOLERANCE) > 0) {
            return false;
        }
        var expected = VERSION_PREFIX + sign(id + "." + timestamp + "." + body);
        return Arrays.stream(signatures.split(" ", -1)).anyMatch(given -> equal(given, expected));
    }

    private String sign(String text) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key, "HmacSHA256"));
            return Base64.getEncoder().encodeToString(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("every JDK has HmacSHA256", impossible);
        }
    }

    /** In a time that says nothing about where they differ. */
    private static boolean equal(String one, String other) {
        return MessageDigest.isEqual(one.getBytes(StandardCharsets.UTF_8), other.getBytes(StandardCharsets.UTF_8));
    }
}
