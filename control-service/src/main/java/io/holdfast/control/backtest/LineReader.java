package io.holdfast.control.backtest;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;

/** Reads lines as bytes, since most of them are passed on without ever becoming text. */
final class LineReader implements AutoCloseable {

    private final InputStream in;
    private final byte[] buffer = new byte[64 * 1024];
    private int position;
    private int limit;

    LineReader(InputStream in) {
        this.in = in;
    }

    /** The next line without its end; null when there is none. An unfinished last one is none. */
    byte @Nullable [] next() throws IOException {
        var begun = new ByteArrayOutputStream(0);
        while (fill()) {
            var end = position;
            while (end < limit && buffer[end] != '\n') {
                end++;
            }
            begun.write(buffer, position, end - position);
            position = end + 1;
            if (end < limit) {
                return begun.toByteArray();
            }
        }
        return null;
    }

    @Override
    public void close() throws IOException {
        in.close();
    }

    private boolean fill() throws IOException {
        if (position < limit) {
            return true;
        }
        position = 0;
        limit = in.read(buffer);
        return limit > 0;
    }
}
