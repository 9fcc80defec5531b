package io.holdfast.alerting.channel.http;

import io.holdfast.alerting.notify.Trace;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** What became of a request. */
public sealed interface Exchange {

    Trace trace();

    /**
     * There was an answer.
     *
     * @param body how it began; bytes that are not UTF-8 are replaced
     * @param location where a redirect pointed
     * @param retryAfter how long the receiver asked to be left alone
     */
    record Answered(
            int status,
            String body,
            @Nullable String location,
            @Nullable Duration retryAfter,
            Trace trace) implements Exchange {

        public boolean isGood() {
            return status >= 200 && status < 300;
        }
    }

    /** There was no answer, or the request was not even sent. */
    record Failed(String why, Trace trace) implements Exchange {}
}
