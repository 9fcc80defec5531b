package io.holdfast.local.preflight;

import static org.assertj.core.api.Assertions.assertThat;

import io.holdfast.local.settings.CannotStart;
import io.holdfast.local.settings.Home;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** With real processes, since recognising them is the point; each is a {@code sleep}. */
class LeftoversTest {

    private final Home home;
    private final Process process;

    LeftoversTest(@TempDir Path folder) throws CannotStart, IOException {
        home = new Home(folder);
        home.create();
        process = new ProcessBuilder("sleep", "271").start();
    }

    @AfterEach
    void endProcess() {
        process.destroyForcibly();
    }

    @Test
    void aServiceThatOutlivedItsSuiteIsEnded() throws Exception {
        ProcessNote.of(process.toHandle(), "271").write(Leftovers.note(home, "evidence-service"));

        assertThat(Leftovers.end(home)).isEqualTo(1);

        assertThat(process.isAlive()).isFalse();
        assertThat(Leftovers.note(home, "evidence-service")).doesNotExist();
    }

    @Test
    void aProcessThatGotTheSameNumberLaterIsLeftAlone() throws Exception {
        var earlier = Instant.parse("2026-01-01T00:00:00Z");
        new ProcessNote(process.pid(), earlier, "271").write(Leftovers.note(home, "evidence-service"));

        assertThat(Leftovers.end(home)).isZero();

        assertThat(process.isAlive()).isTrue();
    }

    @Test
    void aProcessThatRunsSomethingElseIsLeftAlone() throws Exception {
        ProcessNote.of(process.toHandle(), "evidence-service.jar").write(Leftovers.note(home, "evidence-service"));

        assertThat(Leftovers.end(home)).isZero();

        assertThat(process.isAlive()).isTrue();
    }

    @Test
    void aTornNoteIsRemoved() throws Exception {
        Files.writeString(Leftovers.note(home, "evidence-service"), "12");

        assertThat(Leftovers.end(home)).isZero();
        assertThat(Leftovers.note(home, "evidence-service")).doesNotExist();
    }
}
