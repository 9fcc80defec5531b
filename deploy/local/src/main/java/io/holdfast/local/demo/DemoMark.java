package io.holdfast.local.demo;

import io.holdfast.local.settings.Home;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeParseException;

/**
 * Says that demo evidence lies in these data, and up to when. What a later start sends must be newer than that: evidence
 * that is older than the newest does not move the state, and a break of the last run would stay broken.
 */
public final class DemoMark {

    private final Path file;
    private final Instant sentUntil;

    private DemoMark(Path file, Instant sentUntil) {
        this.file = file;
        this.sentUntil = sentUntil;
    }

    public static boolean isIn(Home home) {
        return Files.exists(home.demoMark());
    }

    static DemoMark in(Home home) throws IOException {
        if (!isIn(home)) {
            return new DemoMark(home.demoMark(), Instant.EPOCH);
        }
        try {
            return new DemoMark(
                    home.demoMark(),
                    Instant.parse(Files.readString(home.demoMark()).strip()));
        } catch (DateTimeParseException torn) {
            return new DemoMark(
                    home.demoMark(), Files.getLastModifiedTime(home.demoMark()).toInstant());
        }
    }

    /** The time of something that happened {@code age} before {@code now}, yet after all that was sent in earlier runs. */
    Instant timeOf(Duration age, Instant now) {
        var wanted = now.minus(age);
        var earliest = sentUntil.plusSeconds(1);
        if (wanted.isAfter(earliest)) {
            return wanted;
        }
        return earliest.isAfter(now) ? now : earliest;
    }

    /** Written before anything is sent, so that no demo evidence is ever without its mark. */
    void sendingAt(Instant time) throws IOException {
        Files.writeString(file, time + "\n");
    }
}
