package io.holdfast.alerting.work;

import io.holdfast.contracts.Severity;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * When a finding is due. What was promised is not moved behind anybody's back: a changed configuration counts for what is
 * opened, reopened or raised from then on, and for what had no date at all; a date that a person set, or that has passed,
 * stays.
 */
public final class SlaPolicy {

    private final WorkCalendar calendar;
    private final Map<Severity, Span> spans;
    private final @Nullable Share dueSoon;

    /**
     * A policy over a calendar.
     *
     * @param spans how long handling may take; a severity without one is never due
     * @param dueSoon which share of the time is left when people are reminded; null when they are not
     */
    public SlaPolicy(WorkCalendar calendar, Map<Severity, Span> spans, @Nullable Share dueSoon) {
        this.calendar = calendar;
        this.spans = Map.copyOf(spans);
        this.dueSoon = dueSoon;
    }

    /** The policy that a configuration describes. */
    public static SlaPolicy of(WorkConfig config) {
        var holidays = Set.copyOf(config.holidays().orElse(List.of()));
        var calendar =
                new WorkCalendar(config.days(), config.zone(), config.hours().orElse(null), holidays);
        var spans = new EnumMap<Severity, Span>(Severity.class);
        config.slaCritical().ifPresent(span -> spans.put(Severity.CRITICAL, span));
        config.slaHigh().ifPresent(span -> spans.put(Severity.HIGH, span));
        config.slaMedium().ifPresent(span -> spans.put(Severity.MEDIUM, span));
        config.slaLow().ifPresent(span -> spans.put(Severity.LOW, span));
        return new SlaPolicy(calendar, spans, config.dueSoon().orElse(null));
    }

    /** The severities that have a due date. */
    public Set<Severity> dated() {
        return spans.keySet();
    }

    /** Of what is opened, or reopened: a new start, whatever was promised before. */
    public Due opened(Severity severity, Instant at) {
        var until = until(severity, at);
        return Due.byRule(until, remindAt(at, until));
    }

    /** Of what changed its severity: more severe may be due earlier, counted from now; less severe changes nothing. */
    public Due rated(Due before, Severity from, Severity to, Instant at) {
        if (before.byHand() || before.overdue() || to.compareTo(from) <= 0) {
            return before;
        }
        var until = earlier(before.at(), until(to, at));
        return Objects.equals(until, before.at()) ? before : Due.byRule(until, remindAt(at, until));
    }

    /** Of what a person dated. */
    public Due byHand(Instant until, Instant at) {
        return new Due(until, true, false, remindAt(at, until));
    }

    /** When most of the time is over, counted from when the date was set; not at night when a morning is left. */
    private @Nullable Instant remindAt(Instant set, @Nullable Instant until) {
        if (until == null || dueSoon == null || !set.isBefore(until)) {
            return null;
        }
        var at = until.minus(dueSoon.of(Duration.between(set, until))).truncatedTo(ChronoUnit.MICROS);
        var working = calendar.workingTime(at);
        return working.isBefore(until) ? working : at;
    }

    private @Nullable Instant until(Severity severity, Instant at) {
        var span = spans.get(severity);
        return span == null ? null : calendar.plus(at, span);
    }

    private static @Nullable Instant earlier(@Nullable Instant one, @Nullable Instant other) {
        if (one == null || other == null) {
            return one == null ? other : one;
        }
        return one.isBefore(other) ? one : other;
    }
}
