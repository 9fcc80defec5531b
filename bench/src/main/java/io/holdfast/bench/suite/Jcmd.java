package io.holdfast.bench.suite;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;

/** Asks a running JVM through the JDK's own {@code jcmd}. */
final class Jcmd {

    private static final int MINUTES = 2;
    /**
     * The used size of each heap area; G1 prints one, the other collectors one a generation. Metaspace is no heap and
     * its line begins with its name.
     */
    private static final Pattern USED =
            Pattern.compile("(?m)^(?!\\s*(?:Metaspace|class space)).*?\\bused (\\d+)([KMG])");

    private Jcmd() {}

    static String run(long pid, String... command) throws IOException, InterruptedException {
        var line = new ArrayList<>(
                List.of(Path.of(System.getProperty("java.home"), "bin", "jcmd").toString()));
        line.add(Long.toString(pid));
        line.addAll(List.of(command));
        var process = new ProcessBuilder(line).redirectErrorStream(true).start();
        var output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (!process.waitFor(MINUTES, TimeUnit.MINUTES) || process.exitValue() != 0) {
            throw new IOException("jcmd failed: " + String.join(" ", line) + ": " + output);
        }
        return output;
    }

    /** The bytes that {@code GC.heap_info} reports as used. */
    static long usedHeap(String heapInfo) {
        var used = USED.matcher(heapInfo);
        var bytes = 0L;
        var found = false;
        while (used.find()) {
            found = true;
            bytes += Long.parseLong(used.group(1))
                    * switch (used.group(2)) {
                        case "K" -> 1024L;
                        case "M" -> 1024L * 1024;
                        default -> 1024L * 1024 * 1024;
                    };
        }
        if (!found) {
            throw new IllegalStateException("no heap in: " + heapInfo);
        }
        return bytes;
    }
}
