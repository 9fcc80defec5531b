package io.holdfast.local.demo;

import static org.assertj.core.api.Assertions.assertThat;

import io.holdfast.local.settings.CannotStart;
import io.holdfast.local.settings.Home;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DemoMarkTest {

    private static final Instant NOW = Instant.parse("2026-11-22T06:00:00Z");
    private static final Duration THREE_HOURS = Duration.ofHours(3);

    private final Home home;

    DemoMarkTest(@TempDir Path folder) throws CannotStart {
        home = new Home(folder);
        home.create();
    }

    @Test
    void theFirstStartDatesThingsAsTheyAre() throws IOException {
        assertThat(DemoMark.isIn(home)).isFalse();
        assertThat(DemoMark.in(home).timeOf(THREE_HOURS, NOW)).isEqualTo(NOW.minus(THREE_HOURS));
    }

    @Test
    void aLaterStartDatesThingsAfterAllThatWasSent() throws IOException {
        DemoMark.in(home).sendingAt(NOW.minusSeconds(60));

        assertThat(DemoMark.isIn(home)).isTrue();
        assertThat(DemoMark.in(home).timeOf(THREE_HOURS, NOW)).isEqualTo(NOW.minusSeconds(59));
    }

    @Test
    void nothingIsDatedInTheFuture() throws IOException {
        DemoMark.in(home).sendingAt(NOW);

        assertThat(DemoMark.in(home).timeOf(THREE_HOURS, NOW)).isEqualTo(NOW);
    }

    @Test
    void aTornMarkStillMarks() throws IOException {
        Files.writeString(home.demoMark(), "2026-");

        assertThat(DemoMark.isIn(home)).isTrue();
        assertThat(DemoMark.in(home).timeOf(THREE_HOURS, Instant.now().plusSeconds(60)))
                .isAfter(Instant.now().minusSeconds(3_600));
    }
}
