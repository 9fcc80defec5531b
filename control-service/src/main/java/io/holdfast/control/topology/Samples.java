package io.holdfast.control.topology;

import io.holdfast.contracts.EvidenceRef;
import io.holdfast.control.assess.Evidence;
import io.holdfast.control.assess.SubjectState;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.ReadOnlyKeyValueStore;
import org.jspecify.annotations.Nullable;

/**
 * The evidence that windows hold, one record a piece. A state only names it, so that one more piece costs one record and
 * not all that the window holds.
 */
final class Samples {

    private final KeyValueStore<String, byte[]> store;

    Samples(KeyValueStore<String, byte[]> store) {
        this.store = store;
    }

    /** A state that was just read, with a way to its samples. */
    SubjectState of(SubjectState state) {
        return in(store, state);
    }

    static SubjectState in(ReadOnlyKeyValueStore<String, byte[]> store, SubjectState state) {
        return state.withSamples(sample -> sample.isApart() ? found(store, state.subject(), sample) : sample);
    }

    /** Stores what is new in the windows and lets go of what has left them. */
    void keep(SubjectState before, SubjectState after) {
        if (before.windows() == after.windows()) {
            return;
        }
        after.samples()
                .filter(sample -> !sample.isApart())
                .forEach(sample -> store.put(key(after.subject(), sample.ref()), sample.json()));
        var left = apart(before);
        if (left.size() > after.samples().filter(Evidence::isApart).count()) {
            left.removeAll(after.samples().map(Evidence::ref).collect(Collectors.toSet()));
            left.forEach(ref -> store.delete(key(after.subject(), ref)));
        }
    }

    private static Set<EvidenceRef> apart(SubjectState state) {
        return state.samples()
                .filter(Evidence::isApart)
                .map(Evidence::ref)
                .collect(Collectors.toCollection(HashSet::new));
    }

    private static Evidence found(ReadOnlyKeyValueStore<String, byte[]> store, String subject, Evidence sample) {
        return Evidence.apart(sample.ref(), sample.receivedAt(), sample.size(), () -> {
            byte @Nullable [] json = store.get(key(subject, sample.ref()));
            if (json == null) {
                throw new IllegalStateException("a window of " + subject + " names what is not kept: " + sample.ref());
            }
            return json;
        });
    }

    /** The subject stands first, so that what belongs together lies together. */
    static String key(String subject, EvidenceRef ref) {
        return String.join("\0", subject, ref.source(), ref.id());
    }
}
