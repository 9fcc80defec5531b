package io.holdfast.alerting.channel;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.holdfast.alerting.channel.kind.ChannelType;
import io.holdfast.alerting.channel.kind.Kind;
import io.holdfast.alerting.channel.kind.Signing;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Gives channels that sign their secrets. */
@Singleton
class ChannelKeys {

    private final Kinds kinds;

    ChannelKeys(Kinds kinds) {
        this.kinds = kinds;
    }

    /** The keys of a new channel; null when its kind does not sign. */
    @Nullable
    Keys first(Channel.Wish wish) {
        return newSecret(wish.type(), wish.settings()).map(Keys::of).orElse(null);
    }

    /** The keys after a change: new ones when the settings ask for another sort of signature. */
    @Nullable
    Keys after(Channel before, Channel.Wish wish, Instant now) {
        var keys = before.keys();
        return keys == null || fits(keys.current(), wish) ? keys : rotated(keys, wish.type(), wish.settings(), now);
    }

    /** New keys, with the ones until now signing along; empty when the kind does not sign. */
    Optional<Keys> rotated(Channel channel, Instant now) {
        var keys = channel.keys();
        return keys == null ? Optional.empty() : Optional.of(rotated(keys, channel.type(), channel.settings(), now));
    }

    /** What a receiver checks with when it must not know the secret. */
    Optional<String> publicKey(Channel channel) {
        var keys = channel.keys();
        return keys != null && kinds.of(channel.type()) instanceof Signing<?> signing
                ? signing.publicKey(keys.current())
                : Optional.empty();
    }

    private Keys rotated(Keys keys, ChannelType type, ObjectNode settings, Instant now) {
        return keys.rotated(newSecret(type, settings).orElseThrow(), now);
    }

    private Optional<String> newSecret(ChannelType type, ObjectNode settings) {
        return newSecret(kinds.of(type), settings);
    }

    private static <S extends Record> Optional<String> newSecret(Kind<S> kind, ObjectNode settings) {
        return signing(kind)
                .map(signing -> signing.newSecret(kind.settings(kind.form().values(settings))));
    }

    private boolean fits(String secret, Channel.Wish wish) {
        return fits(kinds.of(wish.type()), secret, wish.settings());
    }

    private static <S extends Record> boolean fits(Kind<S> kind, String secret, ObjectNode settings) {
        return signing(kind)
                .map(signing -> signing.fits(secret, kind.settings(kind.form().values(settings))))
                .orElse(true);
    }

    /** A kind that signs does so with its own settings. */
    @SuppressWarnings("unchecked")
    private static <S extends Record> Optional<Signing<S>> signing(Kind<S> kind) {
        return kind instanceof Signing<?> signing ? Optional.of((Signing<S>) signing) : Optional.empty();
    }
}
