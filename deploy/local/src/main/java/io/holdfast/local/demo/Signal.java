package io.holdfast.local.demo;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * One output of one tool, as the demo sends it.
 *
 * @param adapter the adapter that reads the sample; null when the sample is a CloudEvent already
 * @param sample the file below {@code demo/}
 * @param age how long ago the tool ran
 * @param exitCode how the tool ended, where its output alone does not say
 * @param publishedDays for vulnerability reports: how many days before the scan the oldest missing update came out
 */
record Signal(
        String subject,
        @Nullable String adapter,
        String sample,
        String source,
        String age,
        @Nullable Integer exitCode,
        @Nullable Integer publishedDays) {

    Duration howLongAgo() {
        return Duration.parse(age);
    }
}
