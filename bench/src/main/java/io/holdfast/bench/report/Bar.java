package io.holdfast.bench.report;

import java.util.Locale;

/** What a figure should reach. */
public sealed interface Bar {

    boolean metBy(double value);

    String text();

    static Bar atLeast(double limit) {
        return new AtLeast(limit);
    }

    static Bar atMost(double limit) {
        return new AtMost(limit);
    }

    private static String plain(double limit) {
        return limit == Math.rint(limit)
                ? String.format(Locale.ROOT, "%,.0f", limit)
                : String.format(Locale.ROOT, "%s", limit);
    }

    /** More is better. */
    record AtLeast(double limit) implements Bar {
        @Override
        public boolean metBy(double value) {
            return value >= limit;
        }

        @Override
        public String text() {
            return ">= " + plain(limit);
        }
    }

    /** Less is better. */
    record AtMost(double limit) implements Bar {
        @Override
        public boolean metBy(double value) {
            return value <= limit;
        }

        @Override
        public String text() {
            return "<= " + plain(limit);
        }
    }
}
