package io.holdfast.local.demo;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** One thing that a source of the demo says about one subject. */
sealed interface Signal {

    String source();

    String subject();

    Instant time();

    /** A fact in the form of its kind. */
    record Fact(String source, String subject, Instant time, String kind, JsonNode data) implements Signal {}

    /**
     * What a tool printed, for the adapter that reads it.
     *
     * @param output re-dated, so that the tool ended at {@code time}
     * @param exitCode how the tool ended, where its output alone does not say
     */
    record Output(
            String source,
            String subject,
            Instant time,
            String adapter,
            String output,
            @Nullable Integer exitCode) implements Signal {}
}
