package io.holdfast.control.assess;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * The evidence of one kind that the widest objective over that kind looks at, late arrivals included. What each sample
 * says to a rule is remembered, so that one more costs one evaluation and not a thousand. Immutable.
 *
 * @param over how long a sample stays, by its own time
 * @param samples ordered by their own time
 * @param letters what the samples say, one letter each, by {@link Sampling#key} of the rule; known for some rules only
 * @param cutUntil the time of the newest sample that had no room; null when all had
 */
public record Window(
        Duration over,
        List<Evidence> samples,
        Map<String, String> letters,
        @Nullable Instant cutUntil) {

    /** What a window holds at most; it is part of the subject's state, which is written as a whole. */
    static final int MOST = 1_000;

    private static final int MOST_BYTES = 1024 * 1024;

    private static final Comparator<Evidence> BY_TIME = Comparator.comparing(Evidence::time)
            .thenComparing(each -> each.ref().source())
            .thenComparing(each -> each.ref().id());

    static Window empty(Duration over) {
        return new Window(over, List.of(), Map.of(), null);
    }

    /** Whether it is young enough, and not there already. */
    boolean admits(Evidence arrived, Instant asOf) {
        return arrived.time().plus(over).isAfter(asOf) && samples.stream().noneMatch(arrived::isSameEvidence);
    }

    /** With one more sample. */
    Window with(Evidence arrived, Instant asOf, Map<String, Sampling> rules) {
        var rest = without(asOf);
        var place = 0;
        while (place < rest.samples.size() && BY_TIME.compare(rest.samples.get(place), arrived) < 0) {
            place++;
        }
        var more = new ArrayList<>(rest.samples);
        more.add(place, arrived.deciding(Set.of()));
        var said = new HashMap<String, String>();
        for (var rule : rules.entrySet()) {
            var known = rest.letters.get(rule.getKey());
            var sampling = rule.getValue();
            said.put(
                    rule.getKey(),
                    known == null
                            ? sampling.letters(more)
                            : known.substring(0, place) + sampling.letter(arrived) + known.substring(place));
        }
        return new Window(over, more, said, rest.cutUntil).withinBounds();
    }

    /** Whether something in it is too old for every objective. */
    boolean hasOld(Instant asOf) {
        return !samples.isEmpty() && !samples.getFirst().time().plus(over).isAfter(asOf);
    }

    /** The same window, whose samples' JSON is where {@code placed} says. */
    Window placed(UnaryOperator<Evidence> placed) {
        return new Window(over, samples.stream().map(placed).toList(), letters, cutUntil);
    }

    /** Without what is too old for every objective. */
    Window without(Instant asOf) {
        var old = 0;
        while (old < samples.size() && !samples.get(old).time().plus(over).isAfter(asOf)) {
            old++;
        }
        var cut = cutUntil != null && cutUntil.plus(over).isAfter(asOf) ? cutUntil : null;
        return from(old, cut);
    }

    /** The same samples for another width; what was let go before stays gone. */
    Window over(Duration other) {
        return new Window(other, samples, letters, cutUntil);
    }

    /** The same samples, of which nothing is known yet. */
    Window unread() {
        return letters.isEmpty() ? this : new Window(over, samples, Map.of(), cutUntil);
    }

    String letters(Sampling sampling) {
        var known = letters.get(sampling.key());
        return known == null ? sampling.letters(samples) : known;
    }

    private Window withinBounds() {
        var first = samples.size();
        var bytes = 0L;
        while (first > 0 && samples.size() - first < MOST) {
            bytes += samples.get(first - 1).size();
            if (bytes > MOST_BYTES && first < samples.size()) {
                break;
            }
            first--;
        }
        return first == 0
                ? this
                : from(first, later(cutUntil, samples.get(first - 1).time()));
    }

    private static Instant later(@Nullable Instant one, Instant other) {
        return one != null && one.isAfter(other) ? one : other;
    }

    private Window from(int first, @Nullable Instant cut) {
        var rest = new HashMap<String, String>();
        letters.forEach((rule, said) -> rest.put(rule, said.substring(first)));
        return new Window(over, List.copyOf(samples.subList(first, samples.size())), rest, cut);
    }
}
