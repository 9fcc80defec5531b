package io.holdfast.control.topology;

import io.holdfast.control.assess.SubjectState;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.apache.kafka.streams.state.KeyValueStore;
import org.jspecify.annotations.Nullable;

/** Walks over all subjects in portions, so that looking at everything anew does not hold up what arrives. */
final class Sweep {

    /** So many are in memory together: the fewer, the less of them outlives a collection of the young. */
    private static final int TOGETHER = 200;

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
     * Looks at the next subjects; the sweep is over once there are none left.
     *
     * @param mostBytes about how much evidence may be read for it
     */
    void next(int limit, long mostBytes, Consumer<SubjectState> look) {
        var left = limit;
        var bytesLeft = mostBytes;
        while (underWay && left > 0 && bytesLeft > 0) {
            var portion = read(Math.min(left, TOGETHER), bytesLeft);
            portion.forEach(look);
            left -= TOGETHER;
            bytesLeft -= portion.stream().mapToLong(SubjectState::bytes).sum();
        }
    }

    @SuppressWarnings("NullAway") // A null bound means "from the beginning" and "to the end".
    private List<SubjectState> read(int limit, long mostBytes) {
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
