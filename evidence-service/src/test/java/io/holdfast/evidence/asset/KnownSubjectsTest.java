package io.holdfast.evidence.asset;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class KnownSubjectsTest {

    private final KnownSubjects known = new KnownSubjects(3);

    @Test
    void knowsWhatIsCommitted() {
        known.begin();
        known.stored(List.of("a"));
        known.committed();
        known.begin();

        assertThat(known.contains("a")).isTrue();
        assertThat(known.contains("b")).isFalse();
    }

    @Test
    void forgetsWhatWasRolledBack() {
        known.begin();
        known.stored(List.of("a"));
        known.begin();

        assertThat(known.contains("a")).isFalse();
    }

    @Test
    void staysWithinItsBound() {
        known.begin();
        known.stored(List.of("a", "b"));
        known.committed();
        known.stored(List.of("c", "d"));
        known.committed();

        assertThat(known.contains("a")).isFalse();
        assertThat(known.contains("d")).isTrue();
    }
}
