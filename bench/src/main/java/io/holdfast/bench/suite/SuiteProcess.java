package io.holdfast.bench.suite;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.stream.Stream;

/**
 * One process of the suite with everything that it started.
 *
 * @param name what people call it, e.g. {@code control-service}
 * @param java whether it is a JVM that can be asked about its heap
 */
public record SuiteProcess(String name, long pid, boolean java) {

    private static final String RESIDENT = "VmRSS:";

    /** Processor time since it started; of the database server with all its backends. */
    public Duration cpu() {
        return family().map(each -> each.info().totalCpuDuration().orElse(Duration.ZERO))
                .reduce(Duration.ZERO, Duration::plus);
    }

    /** The heap in use after a full collection: what is really held. */
    public long heapAfterGc() throws IOException, InterruptedException {
        Jcmd.run(pid, "GC.run");
        return Jcmd.usedHeap(Jcmd.run(pid, "GC.heap_info"));
    }

    /** Memory that the process itself holds in RAM: heap, code, and what lies outside the heap. */
    public long residentBytes() throws IOException {
        try (var lines = Files.lines(Path.of("/proc/" + pid + "/status"))) {
            return lines.filter(line -> line.startsWith(RESIDENT))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) * 1024)
                    .findFirst()
                    .orElseThrow(() -> new IOException("no resident size of process " + pid));
        }
    }

    public void startRecording() throws IOException, InterruptedException {
        Jcmd.run(pid, "JFR.start", "name=bench", "settings=profile");
    }

    public void stopRecording(Path file) throws IOException, InterruptedException {
        Jcmd.run(pid, "JFR.stop", "name=bench", "filename=" + file.toAbsolutePath());
    }

    private Stream<ProcessHandle> family() {
        // A JVM of the suite stands for itself: the load and the broker are parents of others.
        return ProcessHandle.of(pid).stream()
                .flatMap(self -> java ? Stream.of(self) : Stream.concat(Stream.of(self), self.descendants()));
    }
}
