package io.holdfast.alerting.channel.kind;

import java.util.Optional;

/**
 * A kind whose messages are signed with a secret of the channel, which the service makes and its receiver knows.
 *
 * @param <S> its settings
 */
public interface Signing<S extends Record> {

    /** A new secret, of the sort that the settings ask for. */
    String newSecret(S settings);

    /** Whether a secret is of the sort that the settings ask for. */
    boolean fits(String secret, S settings);

    /** What a receiver checks with when it must not know the secret; empty when both ends share one. */
    Optional<String> publicKey(String secret);
}
