package io.holdfast.control.check;

import io.holdfast.contracts.Cause;
import io.holdfast.contracts.Status;
import io.holdfast.control.catalog.Section;
import io.holdfast.control.check.Expectation.Change;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Reads what a step expects. */
final class ExpectationReader {

    private static final String STATUSES = "one of " + words(Status.values());
    private static final String CAUSES = "one of " + words(Cause.values());
    private static final String TRUTHS = "true or false";
    private static final String COUNT = "a number of subjects";

    private ExpectationReader() {}

    /** Null when the step expects nothing of its subject. */
    static @Nullable Expectation ofSubject(Section step) {
        if (!step.optionalValueIsThere("expect")) {
            return null;
        }
        var location = step.locationOf("expect");
        if (!step.hasSection("expect")) {
            var status = status(step, "expect");
            return new Expectation(false, status, null, null, new Change.Any(), null, null, location);
        }
        var section = step.section("expect");
        if (section.keys().isEmpty()) {
            step.complain("expect", "'expect' expects nothing");
        }
        var notCovered = truth(section, "not_covered");
        var expectation = new Expectation(
                Boolean.TRUE.equals(notCovered),
                status(section, "status"),
                section.optionalText("reason"),
                section.parsed("cause", text -> constant(Cause.values(), text), CAUSES),
                change(section),
                truth(section, "due_soon"),
                status(section, "underlying"),
                location);
        if (expectation.notCovered() && expectation.status() != null) {
            section.complain("not_covered", "what a control does not cover has no status");
        }
        section.finish();
        return expectation;
    }

    /** Null when the step expects nothing of the control as a whole. */
    static @Nullable PopulationExpectation ofControl(Section step) {
        if (!step.optionalValueIsThere("expect_control")) {
            return null;
        }
        var section = step.section("expect_control");
        if (section.keys().isEmpty()) {
            step.complain("expect_control", "'expect_control' expects nothing");
        }
        var expectation = new PopulationExpectation(
                status(section, "status"),
                section.parsed("population", ExpectationReader::count, COUNT),
                counts(section),
                step.locationOf("expect_control"));
        section.finish();
        return expectation;
    }

    private static @Nullable Map<Status, Long> counts(Section control) {
        if (!control.optionalValueIsThere("counts")) {
            return null;
        }
        var section = control.section("counts");
        var counts = new EnumMap<Status, Long>(Status.class);
        for (var key : section.keys()) {
            var count = section.parsed(key, ExpectationReader::count, COUNT);
            var status = constant(Status.values(), key);
            if (status.isEmpty()) {
                section.complain(key, "'" + key + "' is no status: write " + STATUSES);
            } else if (count != null && count > 0) {
                counts.put(status.get(), count);
            }
        }
        return counts;
    }

    private static Change change(Section expect) {
        if (!expect.optionalValueIsThere("transition")) {
            return new Change.Any();
        }
        if (!expect.hasSection("transition")) {
            if (!"none".equals(expect.optionalText("transition"))) {
                expect.complain("transition", "write none, or {from: STATUS} (null for no status before)");
            }
            return new Change.None();
        }
        var section = expect.section("transition");
        if (!section.keys().contains("from")) {
            section.complain("from", "'from' is missing");
        }
        var from = status(section, "from");
        section.finish();
        return new Change.From(from);
    }

    private static @Nullable Status status(Section section, String key) {
        return section.parsed(key, text -> constant(Status.values(), text), STATUSES);
    }

    private static @Nullable Boolean truth(Section section, String key) {
        return section.parsed(
                key,
                text -> switch (text) {
                    case "true" -> Optional.of(true);
                    case "false" -> Optional.of(false);
                    default -> Optional.empty();
                },
                TRUTHS);
    }

    private static Optional<Long> count(String text) {
        return text.matches("\\d{1,9}") ? Optional.of(Long.parseLong(text)) : Optional.empty();
    }

    private static <T extends Enum<T>> Optional<T> constant(T[] constants, String name) {
        return Arrays.stream(constants).filter(each -> each.name().equals(name)).findFirst();
    }

    private static String words(Enum<?>[] constants) {
        return Arrays.stream(constants).map(Enum::name).collect(Collectors.joining(", "));
    }
}
