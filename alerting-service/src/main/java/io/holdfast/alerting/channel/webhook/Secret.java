package io.holdfast.alerting.channel.webhook;

import java.security.SecureRandom;
import java.util.Base64;

/** What the notifications of one channel are signed with. It never shows itself by accident. */
public final class Secret {

    private static final String PREFIX = "whsec_";
    private static final int BYTES = 32;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final byte[] key;

    private Secret(byte[] key) {
        this.key = key;
    }

    public static Secret generate() {
        var key = new byte[BYTES];
        RANDOM.nextBytes(key);
        return new Secret(key);
    }

    /**
     * The secret as it is kept.
     *
     * @param text {@code whsec_} and the key in Base64
     */
    public static Secret of(String text) {
        if (!text.startsWith(PREFIX)) {
            throw new IllegalStateException("a stored secret does not start with " + PREFIX);
        }
        return new Secret(Base64.getDecoder().decode(text.substring(PREFIX.length())));
    }

    /** The secret as its receiver needs it. */
    public String reveal() {
        return PREFIX + Base64.getEncoder().encodeToString(key);
    }

    byte[] key() {
        return key.clone();
    }

    @Override
    public String toString() {
        return PREFIX + "…";
    }
}
