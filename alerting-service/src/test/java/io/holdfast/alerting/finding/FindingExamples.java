package io.holdfast.alerting.finding;

import io.holdfast.alerting.work.Share;
import io.holdfast.alerting.work.SlaPolicy;
import io.holdfast.alerting.work.Span;
import io.holdfast.alerting.work.WorkCalendar;
import io.holdfast.contracts.Severity;
import io.holdfast.contracts.Transition;
import io.holdfast.foundation.json.Json;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Set;

/** Findings for tests of the later steps. */
public final class FindingExamples {

    /** The rules as they are by default, with due dates counted in all days of UTC. */
    public static final FindingRules RULES = rules(Duration.ZERO);

    private FindingExamples() {}

    /** The same with a recovery that has to last. */
    public static FindingRules rules(Duration recoverFor) {
        return rules(recoverFor, Map.of(Severity.CRITICAL, Span.parse("1d"), Severity.HIGH, Span.parse("3d")));
    }

    /** The same for tests beside others, some of which let days pass: nothing becomes overdue for years. */
    static FindingRules patient(Duration recoverFor) {
        return rules(recoverFor, Map.of(Severity.HIGH, Span.parse("9000d")));
    }

    private static FindingRules rules(Duration recoverFor, Map<Severity, Span> spans) {
        var calendar = new WorkCalendar(WorkCalendar.Days.CALENDAR, ZoneOffset.UTC, null, Set.of());
        return new FindingRules(
                Duration.ofHours(1),
                Duration.ofDays(30),
                recoverFor,
                Duration.ofDays(7),
                new SlaPolicy(calendar, spans, Share.parse("20%")),
                "nobody in particular");
    }

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
        var policy = new FindingPolicy(RULES);
        var outcome = policy.decide(null, Observation.of(goldenTransition()));
        if (outcome instanceof Outcome.Opened opened) {
            return FindingView.of(opened.finding(), 17);
        }
        throw new AssertionError("the golden transition must open a finding: " + outcome);
    }
}
