package io.holdfast.control.backtest;

import com.fasterxml.jackson.databind.ObjectReader;
import io.holdfast.foundation.json.Json;
import java.io.EOFException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.function.LongConsumer;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Reads one export to its end. A connection that breaks, or an answer that is cut off, is asked for again from behind the
 * last line; only when that fails several times in a row is the whole reading given up.
 */
final class ExportSource<T> implements Feed.Source<T> {

    private static final Logger LOG = Logger.getLogger(ExportSource.class);
    private static final byte[] TOTAL = "{\"total\":".getBytes(StandardCharsets.UTF_8);
    private static final byte[] END = "{\"end\":true}".getBytes(StandardCharsets.UTF_8);
    private static final ObjectReader NUMBERS = Json.mapper().reader();
    private static final int ATTEMPTS = 5;
    private static final Duration FIRST_PAUSE = Duration.ofMillis(500);

    private final LedgerClient ledger;
    private final String query;
    private final Format<T> format;
    private final LongConsumer total;
    private @Nullable LineReader lines;
    private @Nullable String last;
    private int failures;
    private boolean over;

    /** How the lines of an export are read. */
    interface Format<T> {

        T read(byte[] line) throws IOException;

        /** What names an item, to go on behind it. */
        String after(T item);
    }

    /**
     * An export that is opened when the first item is asked for.
     *
     * @param query the path with at least one parameter
     * @param total is told how many items there are
     */
    ExportSource(LedgerClient ledger, String query, Format<T> format, LongConsumer total) {
        this.ledger = ledger;
        this.query = query;
        this.format = format;
        this.total = total;
    }

    @Override
    public @Nullable T next() {
        while (!over) {
            try {
                var item = read();
                failures = 0;
                if (item != null) {
                    return item;
                }
            } catch (IOException broken) {
                pauseAfter(broken);
            } catch (InterruptedException stopped) {
                throw stopped();
            }
        }
        return null;
    }

    @Override
    public void close() {
        try {
            if (lines != null) {
                lines.close();
            }
        } catch (IOException failure) {
            throw new UncheckedIOException("an export can't be closed", failure);
        }
    }

    /** The next item; null when the line held none. */
    private @Nullable T read() throws IOException, InterruptedException {
        if (lines == null) {
            lines = new LineReader(ledger.open(last == null ? query : query + "&after=" + encoded(last)));
        }
        var line = lines.next();
        if (line == null) {
            throw new EOFException("the answer was cut off");
        }
        if (Arrays.equals(line, END)) {
            over = true;
            return null;
        }
        if (startsWith(line, TOTAL)) {
            tell(NUMBERS.readTree(line).path("total").asLong());
            return null;
        }
        var item = format.read(line);
        last = format.after(item);
        return item;
    }

    /** When it goes on after a break, the answer counts only what is left. */
    private void tell(long items) {
        if (last == null) {
            total.accept(items);
        }
    }

    private void pauseAfter(IOException broken) {
        if (Thread.currentThread().isInterrupted()) {
            throw stopped();
        }
        close();
        lines = null;
        failures++;
        if (failures == ATTEMPTS) {
            throw new BacktestFailure(
                    "the evidence-service could not be read, " + ATTEMPTS + " times in a row: " + broken.getMessage(),
                    broken);
        }
        LOG.warnf("an export broke off, going on behind %s: %s", last, broken.getMessage());
        try {
            Thread.sleep(FIRST_PAUSE.multipliedBy(1L << failures));
        } catch (InterruptedException stopped) {
            throw stopped();
        }
    }

    private static BacktestFailure stopped() {
        Thread.currentThread().interrupt();
        return new BacktestFailure(BacktestFailure.INTERRUPTED);
    }

    private static boolean startsWith(byte[] line, byte[] beginning) {
        return line.length >= beginning.length
                && Arrays.equals(line, 0, beginning.length, beginning, 0, beginning.length);
    }

    static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
