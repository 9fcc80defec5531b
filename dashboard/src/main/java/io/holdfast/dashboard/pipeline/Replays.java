package io.holdfast.dashboard.pipeline;

import io.holdfast.dashboard.access.Caller;
import io.holdfast.dashboard.form.Outcome;
import io.holdfast.dashboard.services.Pending;
import io.holdfast.dashboard.services.Services;
import io.holdfast.dashboard.services.answer.Answer;
import io.holdfast.dashboard.services.answer.Listing;
import io.holdfast.dashboard.services.evidence.StoredDeadLetter;
import jakarta.enterprise.context.RequestScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Sends dead letters once more: chosen ones, or all that wait under a filter, however many pages they fill. */
@RequestScoped
class Replays {

    /** As many as are on their way at the same time. */
    static final int SIDE_BY_SIDE = 50;

    private static final int PAGE = 1_000;
    private static final int PAGES = 10;

    private final Services services;
    private final Caller caller;

    Replays(Services services, Caller caller) {
        this.services = services;
        this.caller = caller;
    }

    /**
     * What waits under a filter.
     *
     * @param byReason how many for each reason
     * @param newest when the newest of them arrived; null when there are none
     * @param more whether there are more than were counted
     */
    record Waiting(
            List<String> ids,
            Map<String, Long> byReason,
            @Nullable Instant newest,
            boolean more) {

        static Waiting of(List<StoredDeadLetter> letters, boolean more) {
            return new Waiting(
                    letters.stream().map(StoredDeadLetter::id).toList(),
                    letters.stream()
                            .collect(Collectors.groupingBy(
                                    StoredDeadLetter::reason, TreeMap::new, Collectors.counting())),
                    letters.stream()
                            .map(StoredDeadLetter::receivedAt)
                            .max(Comparator.naturalOrder())
                            .orElse(null),
                    more);
        }

        public long number() {
            return ids.size();
        }
    }

    /**
     * Those that wait, the newest first.
     *
     * @param until leaves out what arrived later; null takes all
     */
    Answer<Waiting> waiting(LetterFilters filters, @Nullable Instant until) {
        var found = new ArrayList<StoredDeadLetter>();
        String cursor = null;
        for (var page = 0; page < PAGES; page++) {
            var query = filters.upstream(PAGE, cursor);
            var answer = services.evidence(caller.bearer(), (api, token) -> api.deadLetters(token, query))
                    .answer();
            if (!answer.given()) {
                return new Answer.Missing<>(answer.trouble());
            }
            Listing<StoredDeadLetter> letters = answer.value();
            letters.items().stream()
                    .filter(each -> until == null || !each.receivedAt().isAfter(until))
                    .forEach(found::add);
            cursor = letters.next();
            if (cursor == null) {
                break;
            }
        }
        return new Answer.Given<>(Waiting.of(found, cursor != null));
    }

    /** One answer for each, in their order; one that is refused again stays where it is. */
    List<Answer<Boolean>> send(List<String> ids) {
        var bearer = caller.bearer();
        var answers = new ArrayList<Answer<Boolean>>();
        for (var from = 0; from < ids.size(); from += SIDE_BY_SIDE) {
            ids.subList(from, Math.min(ids.size(), from + SIDE_BY_SIDE)).stream()
                    .map(id -> services.evidence(bearer, (api, token) -> Outcome.close(api.replay(token, id))))
                    .toList()
                    .stream()
                    .map(Pending::answer)
                    .forEach(answers::add);
        }
        return List.copyOf(answers);
    }
}
