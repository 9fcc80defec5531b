package io.holdfast.evidence.ledger;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;

/**
 * Builds the input of {@code COPY … WITH (FORMAT binary)}: no escaping and no text parsing on either side.
 *
 * @see <a href="https://www.postgresql.org/docs/18/sql-copy.html#SQL-COPY-BINARY-FORMAT">PostgreSQL: COPY, binary
 *     format</a>
 */
final class BinaryCopy {

    private static final byte[] SIGNATURE = {'P', 'G', 'C', 'O', 'P', 'Y', '\n', (byte) 0xff, '\r', '\n', 0};
    private static final long POSTGRES_EPOCH_SECONDS =
            Instant.parse("2000-01-01T00:00:00Z").getEpochSecond();

    private byte[] bytes;
    private int length;

    BinaryCopy(int expected) {
        bytes = new byte[Math.max(expected, 64)];
        put(SIGNATURE);
        putInt(0);
        putInt(0);
    }

    BinaryCopy row(int fields) {
        putShort(fields);
        return this;
    }

    BinaryCopy text(String text) {
        return bytes(text.getBytes(StandardCharsets.UTF_8));
    }

    BinaryCopy bytes(byte[] value) {
        putInt(value.length);
        put(value);
        return this;
    }

    /** A timestamptz: microseconds since 2000. */
    BinaryCopy instant(Instant instant) {
        putInt(Long.BYTES);
        var seconds = Math.subtractExact(instant.getEpochSecond(), POSTGRES_EPOCH_SECONDS);
        putLong(Math.addExact(Math.multiplyExact(seconds, 1_000_000L), instant.getNano() / 1_000));
        return this;
    }

    void end() {
        putShort(-1);
    }

    byte[] buffer() {
        return bytes;
    }

    int length() {
        return length;
    }

    private void put(byte[] value) {
        room(value.length);
        System.arraycopy(value, 0, bytes, length, value.length);
        length += value.length;
    }

    private void putShort(int value) {
        room(Short.BYTES);
        bytes[length++] = (byte) (value >> 8);
        bytes[length++] = (byte) value;
    }

    private void putInt(int value) {
        putShort(value >> 16);
        putShort(value);
    }

    private void putLong(long value) {
        putInt((int) (value >> 32));
        putInt((int) value);
    }

    private void room(int more) {
        if (length + more > bytes.length) {
            bytes = Arrays.copyOf(bytes, Math.max(bytes.length * 2, length + more));
        }
    }
}
