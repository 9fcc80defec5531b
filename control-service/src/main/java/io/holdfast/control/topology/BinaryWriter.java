package io.holdfast.control.topology;

import io.holdfast.contracts.Status;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/** Writes values one after the other; numbers take as many bytes as they need (seven bits a byte, lowest first). */
final class BinaryWriter {

    private byte[] buffer = new byte[1024];
    private int length;

    void number(long value) {
        var rest = value;
        while ((rest & ~0x7FL) != 0) {
            put((byte) (rest | 0x80));
            rest >>>= 7;
        }
        put((byte) rest);
    }

    void text(String value) {
        block(value.getBytes(StandardCharsets.UTF_8));
    }

    void instant(Instant value) {
        number(value.getEpochSecond());
        number(value.getNano());
    }

    /** A letter each, so that the order of the enum may change without rewriting what is stored. */
    void status(@Nullable Status value) {
        put((byte)
                switch (value) {
                    case null -> '-';
                    case NOT_SATISFIED -> 'N';
                    case STALE -> 'O';
                    case NO_DATA -> 'D';
                    case INCONCLUSIVE -> 'I';
                    case EXEMPT -> 'E';
                    case SATISFIED -> 'S';
                });
    }

    void block(byte[] value) {
        number(value.length);
        reserve(value.length);
        System.arraycopy(value, 0, buffer, length, value.length);
        length += value.length;
    }

    <T> void optional(@Nullable T value, BiConsumer<BinaryWriter, T> content) {
        number(value == null ? 0 : 1);
        if (value != null) {
            content.accept(this, value);
        }
    }

    <T> void list(Collection<T> values, BiConsumer<BinaryWriter, T> content) {
        number(values.size());
        values.forEach(value -> content.accept(this, value));
    }

    byte[] bytes() {
        return Arrays.copyOf(buffer, length);
    }

    private void put(byte value) {
        reserve(1);
        buffer[length] = value;
        length++;
    }

    private void reserve(int more) {
        if (length + more > buffer.length) {
            buffer = Arrays.copyOf(buffer, Math.max(buffer.length * 2, length + more));
        }
    }
}
