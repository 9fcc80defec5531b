package io.holdfast.control.report.oscal;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.UUID;

/** Identifiers that follow from names (RFC 9562, version 5), so that the same thing has the same one in every report. */
final class Uuid {

    /** Holdfast's own name space: version 5 of {@code https://holdfast.io/oscal} in that of URLs. */
    static final UUID NAMESPACE = UUID.fromString("c717253a-1a47-5be2-b595-39d64c9785e4");

    private Uuid() {}

    /** Of what something is and which one; a part may hold any character. */
    static String of(String what, String... parts) {
        var name = new StringBuilder(what);
        for (var part : parts) {
            name.append('\u001f').append(part);
        }
        return version5(NAMESPACE, name.toString()).toString();
    }

    static UUID version5(UUID namespace, String name) {
        try {
            var sha1 = MessageDigest.getInstance("SHA-1");
            sha1.update(ByteBuffer.allocate(16)
                    .putLong(namespace.getMostSignificantBits())
                    .putLong(namespace.getLeastSignificantBits())
                    .flip());
            var hash = ByteBuffer.wrap(sha1.digest(name.getBytes(StandardCharsets.UTF_8)));
            var high = (hash.getLong() & ~0xF000L) | 0x5000L;
            var low = (hash.getLong() & ~(0b11L << 62)) | (0b10L << 62);
            return new UUID(high, low);
        } catch (NoSuchAlgorithmException everyJdkHasIt) {
            throw new IllegalStateException(everyJdkHasIt);
        }
    }
}
