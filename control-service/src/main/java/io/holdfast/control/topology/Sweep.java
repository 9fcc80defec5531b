package io.holdfast.control.topology;

import io.holdfast.control.assess.SubjectState;
import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.streams.state.KeyValueStore;
import org.jspecify.annotations.Nullable;

/** Walks over all subjects in portions, so that looking at everything anew does not hold up what arrives. */
final class Sweep {

    private final KeyValueStore<String, SubjectState> subjects;
    private final Samples samples;
    private boolean underWay;
    private @Nullable String last;

    Sweep(KeyValueStore<String, SubjectState> subjects, Samples samples) {
        this.subjects = subjects;
        this.samples = samples;
    }

    void begin() {
        underWay = true;
        last = null;
    }

    boolean isUnderWay() {
        return underWay;
    }

    /**
     * The next subjects to look at; the sweep is over once there are none left.
     *
     * @param mostBytes about how much the portion may take: its states are in memory together
     */
    @SuppressWarnings("NullAway") // A null bound means "from the beginning" and "to the end".
    List<SubjectState> next(int limit, long mostBytes) {
        var portion = new ArrayList<SubjectState>();
        var bytes = 0L;
        try (var iterator = subjects.range(last, null)) {
            while (iterator.hasNext() && portion.size() < limit && bytes < mostBytes) {
                var entry = iterator.next();
                if (!entry.key.equals(last)) {
                    portion.add(samples.of(entry.value));
                    bytes += entry.value.bytes();
                }
            }
            underWay = iterator.hasNext();
        }
        if (!portion.isEmpty()) {
            last = portion.getLast().subject();
        }
        return portion;
    }
}
