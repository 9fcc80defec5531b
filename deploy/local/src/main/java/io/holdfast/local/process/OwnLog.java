package io.holdfast.local.process;

import java.io.IOException;
import java.nio.file.Path;
import java.util.logging.FileHandler;
import java.util.logging.Level;
import java.util.logging.LogManager;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;

/** Sends what this process logs, which is what the Kafka broker in it logs, to a file; the terminal is for people. */
public final class OwnLog {

    private static final int LARGEST_BYTES = 20 << 20;

    private OwnLog() {}

    public static void to(Path path) throws IOException {
        var file = new LogFile(path);
        file.rotate();
        LogManager.getLogManager().reset();
        // In the pattern of a file handler a percent sign begins a placeholder.
        var handler = new FileHandler(path.toString().replace("%", "%%"), LARGEST_BYTES, 1, true);
        handler.setFormatter(new SimpleFormatter());
        handler.setLevel(Level.INFO);
        Logger.getLogger("").addHandler(handler);
    }
}
