package io.holdfast.alerting.notify;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** How an attempt to deliver ended. */
public sealed interface Delivery {

    /** The status code of the answer; null when there was none. */
    @Nullable
    Integer httpStatus();

    /** What happened, in words for people. */
    String detail();

    /** What went out and what came back. */
    Trace trace();

    /** The receiver has it. */
    record Delivered(@Nullable Integer httpStatus, String detail, Trace trace) implements Delivery {
        public Delivered(@Nullable Integer httpStatus, String detail) {
            this(httpStatus, detail, Trace.NOTHING);
        }
    }

    /**
     * The receiver does not have it and may take it later.
     *
     * @param delay how long the receiver asked to be left alone; null when it did not ask
     */
    record RetryLater(@Nullable Duration delay, @Nullable Integer httpStatus, String detail, Trace trace)
            implements Delivery {
        public RetryLater(@Nullable Duration delay, @Nullable Integer httpStatus, String detail) {
            this(delay, httpStatus, detail, Trace.NOTHING);
        }
    }

    /** The receiver will not take it, however often it is sent. */
    record Refused(@Nullable Integer httpStatus, String detail, Trace trace) implements Delivery {
        public Refused(@Nullable Integer httpStatus, String detail) {
            this(httpStatus, detail, Trace.NOTHING);
        }
    }

    /** The word for it in lists and metrics. */
    default String outcome() {
        return switch (this) {
            case Delivered delivered -> "DELIVERED";
            case RetryLater later -> "RETRY_LATER";
            case Refused refused -> "REFUSED";
        };
    }
}
