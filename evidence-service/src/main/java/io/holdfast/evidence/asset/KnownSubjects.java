package io.holdfast.evidence.asset;

import java.util.Collection;
import java.util.HashSet;
import java.util.Set;

/**
 * Subjects whose asset is surely stored, so that a stream of evidence about them asks the database nothing. Bounded:
 * when it is full it forgets everything, which costs one look-up a subject.
 */
final class KnownSubjects {

    private final int most;
    private final Set<String> committed = new HashSet<>();
    private final Set<String> uncommitted = new HashSet<>();

    KnownSubjects(int most) {
        this.most = most;
    }

    /** A batch begins; what the last one stored without being committed is not known. */
    void begin() {
        uncommitted.clear();
    }

    boolean contains(String subject) {
        return committed.contains(subject) || uncommitted.contains(subject);
    }

    void stored(Collection<String> subjects) {
        uncommitted.addAll(subjects);
    }

    void committed() {
        if (committed.size() + uncommitted.size() > most) {
            committed.clear();
        }
        committed.addAll(uncommitted);
        uncommitted.clear();
    }
}
