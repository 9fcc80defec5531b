package io.holdfast.control.check;

import io.holdfast.control.catalog.SourceLocation;
import java.time.Duration;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What happens at one instant of a test. First time passes, then the asset changes, then an exception does, then evidence
 * arrives, and then it is looked at what is thought of it.
 *
 * @param number from 1
 * @param at since the test's start
 * @param subject null for the file's own
 * @param asset what changes about the subject's asset; null when nothing does
 * @param evidence what arrives, laid over the test's; null when nothing does
 */
record Step(
        int number,
        Duration at,
        @Nullable String subject,
        @Nullable Map<String, Object> asset,
        @Nullable ExceptionNews exception,
        @Nullable EvidenceNews evidence,
        @Nullable Expectation expectation,
        @Nullable PopulationExpectation ofControl,
        SourceLocation location) {

    /**
     * Evidence as it is written in a step.
     *
     * @param data laid over the test's data, or over nothing when {@code event} names another kind
     * @param event CloudEvents attributes, laid over those of evidence of this instant
     */
    record EvidenceNews(Map<String, Object> data, Map<String, Object> event, SourceLocation location) {}

    /** What becomes of exceptions. */
    sealed interface ExceptionNews {

        /** One is granted, until this long after the step. */
        record Granted(Duration expires, String reason) implements ExceptionNews {}

        /** The one that was granted last is taken back. */
        record Revoked() implements ExceptionNews {}
    }
}
