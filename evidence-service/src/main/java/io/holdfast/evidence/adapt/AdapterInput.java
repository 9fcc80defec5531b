package io.holdfast.evidence.adapt;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A tool's output and what the caller says about it.
 *
 * @param body the output as the tool printed it
 * @param source the registered source that sends it
 * @param subject the asset that the output is about, for outputs that do not name it
 * @param time when the output was true, for outputs that do not say it; never the time of receipt
 * @param exitCode how the tool ended, when the caller knows
 */
public record AdapterInput(
        String body,
        String source,
        @Nullable String subject,
        @Nullable Instant time,
        @Nullable Integer exitCode) {

    public AdapterInput {
        requireNonNull(body, "body");
        requireNonNull(source, "source");
        // A parameter without a value, "?subject=", says nothing.
        subject = subject == null || subject.isBlank() ? null : subject;
    }
}
