package io.holdfast.alerting.channel.webhook;

/**
 * What the notifications of one channel are signed with. It never shows itself by accident.
 *
 * @see <a href="https://github.com/standard-webhooks/standard-webhooks/blob/main/spec/standard-webhooks.md#signature-scheme">Standard
 *     Webhooks, signature scheme</a>
 */
sealed interface SigningKey permits HmacKey, Ed25519Key {

    /**
     * A signature with its version.
     *
     * @param content id, timestamp and body, joined by dots
     */
    String sign(byte[] content);

    /** The key as it is kept, and as a receiver gets it when both ends share it. */
    String reveal();

    /** Reads a key by its prefix. */
    static SigningKey of(String text) {
        if (text.startsWith(HmacKey.PREFIX)) {
            return HmacKey.of(text);
        }
        if (text.startsWith(Ed25519Key.PREFIX)) {
            return Ed25519Key.of(text);
        }
        throw new IllegalStateException("a stored secret starts with no known prefix");
    }
}
