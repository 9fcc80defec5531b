package io.holdfast.control.check;

import static java.util.Objects.requireNonNullElse;

import io.holdfast.control.catalog.Quantities;
import io.holdfast.control.catalog.Section;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads a step of a control test. */
final class StepReader {

    private StepReader() {}

    static Step read(Section section, int number, Duration before) {
        var at = section.parsed("at", Quantities::duration, Quantities.DURATION_FORM);
        var step = new Step(
                number,
                requireNonNullElse(at, before),
                section.optionalText("subject"),
                asset(section),
                exception(section),
                evidence(section),
                ExpectationReader.ofSubject(section),
                ExpectationReader.ofControl(section),
                section.location());
        section.finish();
        return step;
    }

    private static @Nullable Map<String, Object> asset(Section step) {
        if (!step.has("asset")) {
            return null;
        }
        var changes = AssetForm.read(step);
        if (changes.containsKey(AssetForm.UID)) {
            step.complain(List.of("asset", AssetForm.UID), "a step names another asset by 'subject'");
        }
        return changes;
    }

    private static Step.@Nullable EvidenceNews evidence(Section step) {
        var there = step.optionalValueIsThere("evidence");
        var event = event(step);
        if (!there && !event.isEmpty()) {
            step.complain("event", "'event' needs 'evidence', even if that is only {}");
        }
        return there ? new Step.EvidenceNews(step.plain("evidence"), event, step.locationOf("evidence")) : null;
    }

    private static Map<String, Object> event(Section step) {
        if (!step.optionalValueIsThere("event")) {
            return Map.of();
        }
        var section = step.section("event");
        if (section.has("data") || section.has("subject")) {
            section.complain(
                    section.has("data") ? "data" : "subject", "write the data as 'evidence', the subject beside it");
        }
        return section.plain();
    }

    private static Step.@Nullable ExceptionNews exception(Section step) {
        if (!step.optionalValueIsThere("exception")) {
            return null;
        }
        if (!step.hasSection("exception")) {
            if (!"revoked".equals(step.optionalText("exception"))) {
                step.complain("exception", "write {expires: 30d, reason: …}, or revoked");
            }
            return new Step.ExceptionNews.Revoked();
        }
        var section = step.section("exception");
        section.text("expires");
        var expires = section.parsed("expires", Quantities::positiveDuration, Quantities.DURATION_FORM);
        var reason = section.optionalText("reason");
        section.finish();
        return new Step.ExceptionNews.Granted(
                requireNonNullElse(expires, Duration.ofDays(1)), requireNonNullElse(reason, "accepted for this test"));
    }
}
