package io.holdfast.local.preflight;

import static org.assertj.core.api.Assertions.assertThat;

import io.holdfast.local.settings.CannotStart;
import io.holdfast.local.settings.Home;
import io.holdfast.local.settings.Settings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LockTest {

    private final Path folder;
    private final Home home;

    LockTest(@TempDir Path folder) throws CannotStart {
        this.folder = folder;
        this.home = new Home(folder);
        home.create();
    }

    @Test
    void oneSuiteHoldsAHome() throws IOException {
        try (var first = Lock.take(home).orElseThrow()) {
            assertThat(first).isNotNull();
            assertThat(Lock.take(home)).isEmpty();
            assertThat(Lock.isHeld(home)).isTrue();
        }
        assertThat(Lock.isHeld(home)).isFalse();
    }

    @Test
    void aLockFileWithoutAProcessBehindItHoldsNothing() throws IOException {
        Files.writeString(home.run().resolve("lock"), "1");

        assertThat(Lock.isHeld(home)).isFalse();
        try (var taken = Lock.take(home).orElseThrow()) {
            assertThat(taken).isNotNull();
        }
    }

    @Test
    void theNoteOfARunningSuiteIsReadBackAsItWasWritten() throws IOException, CannotStart {
        var ports =
                Settings.from(folder, Map.of("HOLDFAST_KAFKA_PORT", "20001")).ports();
        var note = new SuiteNote(42, Instant.parse("2026-11-22T06:00:00Z"), ports, true);

        note.write(home);

        assertThat(SuiteNote.read(home)).contains(note);
    }

    @Test
    void aTornNoteCountsAsNone() throws IOException {
        Files.writeString(SuiteNote.file(home), "pid=4");

        assertThat(SuiteNote.read(home)).isEmpty();
    }
}
