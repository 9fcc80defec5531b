package io.holdfast.bench.report;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One measured number.
 *
 * @param id stays the same from run to run, e.g. {@code judged.sustained}
 * @param label the same in words
 * @param bar what it should reach; null when nothing was promised
 * @param how how exactly it was measured, in a sentence
 */
public record Figure(
        String id,
        String label,
        double value,
        Unit unit,
        @Nullable Bar bar,
        String how) {

    /** The unit of a figure. */
    public enum Unit {
        EVENTS_PER_SECOND("events/s"),
        MILLISECONDS("ms"),
        SECONDS("s"),
        BYTES("B"),
        MICROSECONDS_PER_EVENT("us/event"),
        COUNT(""),
        RATIO("of before");

        private final String text;

        Unit(String text) {
            this.text = text;
        }

        public String text() {
            return text;
        }
    }

    public static Figure of(String id, String label, double value, Unit unit, String how) {
        return new Figure(id, label, value, unit, null, how);
    }

    /** A size in memory or on disk. */
    public static Figure bytes(String id, String label, long bytes, String how) {
        return of(id, label, (double) bytes, Unit.BYTES, how);
    }

    public Figure against(Bar promised) {
        return new Figure(id, label, value, unit, promised, how);
    }

    /** Whether the promise was kept; empty when nothing was promised. */
    public Optional<Boolean> met() {
        return Optional.ofNullable(bar).map(promised -> promised.metBy(value));
    }
}
