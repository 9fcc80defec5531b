package io.holdfast.control.topology;

import io.holdfast.contracts.Status;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Reads what a {@link BinaryWriter} wrote, in the same order. */
final class BinaryReader {

    private final byte[] buffer;
    private int position;

    BinaryReader(byte[] buffer) {
        this.buffer = buffer;
    }

    long number() {
        var value = 0L;
        for (var shift = 0; ; shift += 7) {
            var next = buffer[position];
            position++;
            value |= (next & 0x7FL) << shift;
            if (next >= 0) {
                return value;
            }
        }
    }

    String text() {
        var length = (int) number();
        var value = new String(buffer, position, length, StandardCharsets.UTF_8);
        position += length;
        return value;
    }

    Instant instant() {
        return Instant.ofEpochSecond(number(), number());
    }

    @Nullable
    Status status() {
        var letter = (char) buffer[position];
        position++;
        return switch (letter) {
            case '-' -> null;
            case 'N' -> Status.NOT_SATISFIED;
            case 'O' -> Status.STALE;
            case 'D' -> Status.NO_DATA;
            case 'I' -> Status.INCONCLUSIVE;
            case 'E' -> Status.EXEMPT;
            case 'S' -> Status.SATISFIED;
            default -> throw new IllegalStateException("no status has the letter " + letter);
        };
    }

    byte[] block() {
        var length = (int) number();
        position += length;
        return Arrays.copyOfRange(buffer, position - length, position);
    }

    <T> @Nullable T optional(Function<BinaryReader, T> content) {
        return number() == 0 ? null : content.apply(this);
    }

    <T> List<T> list(Function<BinaryReader, T> content) {
        var size = (int) number();
        var values = new ArrayList<T>(size);
        for (var i = 0; i < size; i++) {
            values.add(content.apply(this));
        }
        return values;
    }
}
