package io.holdfast.control.check;

import io.holdfast.contracts.Status;
import io.holdfast.control.catalog.SourceLocation;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Lets a test happen. Time moves only when a step says so, and deadlines ring on the way, in their order. */
final class Story {

    /** A Monday morning; nothing depends on it but what tests write as times. */
    static final Instant START = Instant.parse("2026-01-05T08:00:00Z");

    static final String SUBJECT = "subject-1";

    private final Setting setting;
    private final ControlTest test;
    private final Map<String, Actor> actors = new LinkedHashMap<>();
    private final List<Failure> failures = new ArrayList<>();
    private final Shown shown;
    private Instant now = START;
    private int events;

    private Story(Setting setting, ControlTest test) {
        this.setting = setting;
        this.test = test;
        this.shown = new Shown(setting.rule());
    }

    /** What came of a test. */
    record Told(List<Failure> failures, Shown shown) {}

    static Told tell(Setting setting, ControlTest test) {
        var story = new Story(setting, test);
        for (var step : test.steps()) {
            if (!story.happens(step)) {
                break;
            }
        }
        return new Told(List.copyOf(story.failures), story.shown);
    }

    /** False when the rest would make no sense, because the step's evidence would never arrive. */
    private boolean happens(Step step) {
        letTimePass(START.plus(step.at()));
        var actor = actor(step);
        if (step.asset() != null || !actor.isKnown()) {
            var changes = step.asset() == null ? Map.<String, Object>of() : step.asset();
            actor.take(setting.judge().asset(actor.state(), actor.changed(changes, now), now));
        }
        if (step.exception() != null) {
            actor.take(setting.judge().exemption(actor.state(), actor.exemption(step.exception(), now), now));
        }
        var arrived = step.evidence() == null || arrives(step, step.evidence(), actor);
        if (arrived) {
            look(step, actor);
        }
        actor.wasLookedAt();
        return arrived;
    }

    private Actor actor(Step step) {
        var plain = Map.<String, Object>of(
                AssetForm.KIND, setting.rule().control().population().kind());
        var form = Overlay.lay(Overlay.lay(plain, setting.file().asset()), test.asset());
        var uid = step.subject() != null
                ? step.subject()
                : AssetForm.text(form, AssetForm.UID).orElse(SUBJECT);
        return actors.computeIfAbsent(uid, any -> new Actor(uid, form, setting.rule()));
    }

    private void letTimePass(Instant end) {
        for (var next = nextDeadline(end); next != null; next = nextDeadline(end)) {
            now = next.at();
            next.actor().take(setting.judge().deadline(next.actor().state(), now));
            var again = next.actor().state().nextDeadline();
            if (again != null && !again.isAfter(now)) {
                throw new IllegalStateException("A deadline that came due stays due at " + again + " for "
                        + next.actor().state());
            }
        }
        now = end;
    }

    private record Deadline(Actor actor, Instant at) {}

    private @Nullable Deadline nextDeadline(Instant end) {
        var due = new ArrayList<Deadline>();
        for (var actor : actors.values()) {
            var at = actor.state().nextDeadline();
            if (at != null && !at.isAfter(end)) {
                due.add(new Deadline(actor, at));
            }
        }
        return due.stream().min(Comparator.comparing(Deadline::at)).orElse(null);
    }

    private boolean arrives(Step step, Step.EvidenceNews news, Actor actor) {
        switch (setting.intake().take(event(news, actor), now)) {
            case Intake.Outcome.Accepted(var evidence) -> {
                actor.take(setting.judge().evidence(actor.state(), evidence, now));
                shown.evidence(evidence.event(), actor.state().asset());
            }
            case Intake.Outcome.Refused(var reason) -> {
                fail(news.location(), step, reason);
                return false;
            }
        }
        return true;
    }

    private Map<String, Object> event(Step.EvidenceNews news, Actor actor) {
        events++;
        var kind = setting.rule().control().evidence().kind();
        var plain = Map.<String, Object>of(
                "specversion",
                "1.0",
                "id",
                "evidence-" + events,
                "source",
                "test",
                "type",
                kind,
                "subject",
                actor.state().subject(),
                "time",
                now.toString());
        var event = Overlay.lay(plain, news.event());
        var base = kind.equals(event.get("type"))
                ? Overlay.lay(setting.file().evidence(), test.evidence())
                : Map.<String, Object>of();
        event.put("data", Overlay.lay(base, news.data()));
        return Overlay.dated(event, START);
    }

    private void look(Step step, Actor actor) {
        var expected = step.expectation();
        if (expected != null) {
            var standing = actor.standing(now);
            Comparison.differences(expected, standing).forEach(each -> fail(expected.location(), step, each));
            shown.expectation(expected, standing);
        }
        var ofControl = step.ofControl();
        if (ofControl != null) {
            var tolerance = setting.rule().control().tolerance();
            Comparison.differences(ofControl, counts(), tolerance)
                    .forEach(each -> fail(ofControl.location(), step, each));
        }
    }

    private Map<Status, Long> counts() {
        var counts = new EnumMap<Status, Long>(Status.class);
        for (var actor : actors.values()) {
            var status = actor.standing(now).status();
            if (status != null) {
                counts.merge(status, 1L, Long::sum);
            }
        }
        return counts;
    }

    private void fail(SourceLocation location, Step step, String reason) {
        failures.add(Failure.at(location, test, step, reason));
    }
}
