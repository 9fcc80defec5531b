package io.holdfast.local.process;

import java.io.PrintStream;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;

/** What the person at the terminal reads: whole lines, one at a time. */
public final class Console {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm:ss");

    private final PrintStream out;
    private final InstantSource clock;

    public Console(PrintStream out, InstantSource clock) {
        this.out = out;
        this.clock = clock;
    }

    public void say(String line) {
        out.println(line);
        out.flush();
    }

    /** Something that happened while the suite runs. */
    public void report(String event) {
        say(TIME.format(now().atZone(ZoneId.systemDefault())) + "  " + event);
    }

    public Instant now() {
        return clock.instant();
    }
}
