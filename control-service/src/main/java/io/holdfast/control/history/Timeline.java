package io.holdfast.control.history;

import io.holdfast.contracts.Status;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What held when: a status for every instant, or none where nothing was judged. Immutable. */
public final class Timeline {

    /** Nothing was ever judged. */
    public static final Timeline NOTHING = new Timeline(new TreeMap<>());

    private final NavigableMap<Instant, Change> changes;

    private Timeline(NavigableMap<Instant, Change> changes) {
        this.changes = changes;
    }

    /**
     * Out of changes in the order in which they were judged. Each says what holds from its instant on, so it replaces
     * whatever was said about that time before: evidence that arrived late corrects what had been assumed meanwhile.
     */
    public static Timeline of(Iterable<Change> asJudged) {
        var changes = new TreeMap<Instant, Change>();
        for (var change : asJudged) {
            changes.tailMap(change.at(), true).clear();
            var before = changes.lastEntry();
            if (statusOf(before == null ? null : before.getValue()) != change.to()) {
                changes.put(change.at(), change);
            }
        }
        return new Timeline(changes);
    }

    /** At every instant the worst of what is judged at all. */
    public static Timeline worstOf(Collection<Timeline> timelines) {
        return combined(timelines, at -> timelines.stream()
                .flatMap(each -> each.statusAt(at).stream())
                .reduce(Status::worst)
                .orElse(null));
    }

    /** This one, and where it says nothing the other one. */
    public Timeline orElse(Timeline other) {
        return combined(
                List.of(this, other),
                at -> statusAt(at).or(() -> other.statusAt(at)).orElse(null));
    }

    public boolean isEmpty() {
        return changes.isEmpty();
    }

    public Optional<Status> statusAt(Instant instant) {
        var entry = changes.floorEntry(instant);
        return Optional.ofNullable(statusOf(entry == null ? null : entry.getValue()));
    }

    /** What held during the period, in order; the gaps between them are times of which nothing is known. */
    public List<Spell> within(Period period) {
        var spells = new ArrayList<Spell>();
        var start = period.from();
        var status = statusAt(start).orElse(null);
        for (var change :
                changes.subMap(period.from(), false, period.to(), false).values()) {
            addSpell(spells, start, change.at(), status);
            start = change.at();
            status = change.to();
        }
        addSpell(spells, start, period.to(), status);
        return spells;
    }

    /** The changes in order; no two neighbours have the same status. */
    List<Change> changes() {
        return List.copyOf(changes.values());
    }

    private static Timeline combined(
            Collection<Timeline> timelines, Function<Instant, ? extends @Nullable Status> status) {
        var instants = new TreeSet<Instant>();
        timelines.forEach(each -> instants.addAll(each.changes.keySet()));
        return of(instants.stream().map(at -> Change.at(at, status.apply(at))).toList());
    }

    private static void addSpell(List<Spell> spells, Instant from, Instant to, @Nullable Status status) {
        if (status != null && from.isBefore(to)) {
            spells.add(new Spell(new Period(from, to), status));
        }
    }

    private static @Nullable Status statusOf(@Nullable Change change) {
        return change == null ? null : change.to();
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Timeline timeline && changes.equals(timeline.changes);
    }

    @Override
    public int hashCode() {
        return Objects.hash(changes);
    }

    @Override
    public String toString() {
        return changes.values().toString();
    }
}
