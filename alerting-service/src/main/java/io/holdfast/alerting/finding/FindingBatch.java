package io.holdfast.alerting.finding;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The findings that a batch of transitions touches: loaded once, changed in memory in the order of the transitions,
 * written once.
 */
public final class FindingBatch {

    private final Map<Finding.Key, Finding> latest = new HashMap<>();
    private final Map<FindingId, Long> numbers = new HashMap<>();
    private final Map<FindingId, Finding> changed = new LinkedHashMap<>();
    private final List<Outcome.Change> changes = new ArrayList<>();

    FindingBatch(Collection<FindingRow> stored) {
        for (var row : stored) {
            latest.put(row.finding().key(), row.finding());
            numbers.put(row.finding().details().id(), row.number());
        }
    }

    /** The unresolved finding of a (control, subject), or else the one resolved last, as of the changes so far. */
    public Optional<Finding> latest(Finding.Key key) {
        return Optional.ofNullable(latest.get(key));
    }

    /** Makes a change part of the batch. */
    public void take(Outcome.Change change) {
        var finding = change.finding();
        latest.put(finding.key(), finding);
        changed.put(finding.details().id(), finding);
        changes.add(change);
    }

    public List<Outcome.Change> changes() {
        return List.copyOf(changes);
    }

    /** The changes as later steps see them; the findings have their numbers once the batch is written. */
    public List<FindingChange> announced() {
        return changes.stream()
                .map(change -> new FindingChange(view(change), change.entry()))
                .toList();
    }

    private FindingView view(Outcome.Change change) {
        var number = numbers.get(change.finding().details().id());
        if (number == null) {
            throw new IllegalStateException(
                    "finding " + change.finding().details().id() + " is not written yet");
        }
        return FindingView.of(change.finding(), number);
    }

    List<Finding> opened() {
        return changed.values().stream()
                .filter(finding -> !numbers.containsKey(finding.details().id()))
                .toList();
    }

    List<Finding> updated() {
        return changed.values().stream()
                .filter(finding -> numbers.containsKey(finding.details().id()))
                .toList();
    }

    void number(FindingId id, long number) {
        numbers.put(id, number);
    }
}
