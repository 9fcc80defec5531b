package io.holdfast.alerting.finding;

import io.holdfast.contracts.Transition;
import io.holdfast.foundation.json.Json;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;

/** Findings for tests of the later steps. */
public final class FindingExamples {

    private FindingExamples() {}

    /** The transition that both sides of the topic agreed on. */
    public static Transition goldenTransition() {
        try {
            return Json.mapper().readValue(Files.readAllBytes(goldenFile()), Transition.class);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    public static Path goldenFile() {
        return Path.of(
                System.getProperty("holdfast.root", ".."), "contracts/src/test/resources/golden/transition.json");
    }

    /** A change as later steps see it. */
    public static FindingChange told(Outcome.Change change) {
        return new FindingChange(FindingView.of(change.finding(), 17), change.entry());
    }

    public static FindingView openedByGoldenTransition() {
        var policy = new FindingPolicy(Duration.ofHours(1), Duration.ofDays(30));
        var outcome = policy.decide(null, Observation.of(goldenTransition()));
        if (outcome instanceof Outcome.Opened opened) {
            return FindingView.of(opened.finding(), 17);
        }
        throw new AssertionError("the golden transition must open a finding: " + outcome);
    }
}
