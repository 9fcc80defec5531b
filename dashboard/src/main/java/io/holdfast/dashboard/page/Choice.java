package io.holdfast.dashboard.page;

import io.holdfast.contracts.Status;
import io.holdfast.dashboard.words.Language;
import io.holdfast.dashboard.words.StatusWords;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One value of a filter as a link.
 *
 * @param number how many it would show; null when that is not known
 * @param chosen whether it is what the page shows now
 */
public record Choice(
        String word, @Nullable Status status, @Nullable Long number, Address link, boolean chosen) {

    /** All statuses after an "All"; {@code counts} is empty when the numbers are not known. */
    public static List<Choice> ofStatuses(
            Language language, Address base, @Nullable String chosen, Map<Status, Long> counts) {
        var known = !counts.isEmpty();
        var choices = new ArrayList<Choice>();
        var all = counts.values().stream().mapToLong(Long::longValue).sum();
        choices.add(new Choice(
                language.pick("All", "Alle"), null, known ? all : null, base.with("status", null), chosen == null));
        for (var status : Status.values()) {
            choices.add(new Choice(
                    StatusWords.word(status, language),
                    status,
                    known ? counts.getOrDefault(status, 0L) : null,
                    base.with("status", status),
                    status.name().equals(chosen)));
        }
        return List.copyOf(choices);
    }
}
