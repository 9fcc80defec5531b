package io.holdfast.alerting.channel.webhook;

import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** A secret that both ends share: signatures of version v1, HMAC-SHA256. */
final class HmacKey implements SigningKey {

    static final String PREFIX = "whsec_";
    private static final String ALGORITHM = "HmacSHA256";
    private static final int BYTES = 32;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final byte[] key;

    private HmacKey(byte[] key) {
        this.key = key;
    }

    static HmacKey generate() {
        var key = new byte[BYTES];
        RANDOM.nextBytes(key);
        return new HmacKey(key);
    }

    static HmacKey of(String text) {
        return new HmacKey(Base64.getDecoder().decode(text.substring(PREFIX.length())));
    }

    @Override
    public String sign(byte[] content) {
        try {
            var mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(key, ALGORITHM));
            return "v1," + Base64.getEncoder().encodeToString(mac.doFinal(content));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("every Java platform has " + ALGORITHM, impossible);
        }
    }

    @Override
    public String reveal() {
        return PREFIX + Base64.getEncoder().encodeToString(key);
    }

    @Override
    public String toString() {
        return PREFIX + "…";
    }
}
