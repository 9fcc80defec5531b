package io.holdfast.bench.measure;

import io.holdfast.bench.report.Figure;
import io.holdfast.bench.report.Figure.Unit;
import io.holdfast.bench.suite.SuiteProcess;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Where the processor time goes: what each process uses while events go through, and a flight recording if wanted. */
public final class Processor {

    private final List<SuiteProcess> processes;
    private final @Nullable Path recordings;

    /**
     * @param recordings the folder that gets a flight recording of every service; null for none
     */
    public Processor(List<SuiteProcess> processes, @Nullable Path recordings) {
        this.processes = processes;
        this.recordings = recordings;
    }

    Usage start() throws IOException, InterruptedException {
        if (recordings != null) {
            for (var process : processes) {
                if (process.java()) {
                    process.startRecording();
                }
            }
        }
        var before = new LinkedHashMap<SuiteProcess, Duration>();
        processes.forEach(process -> before.put(process, process.cpu()));
        return new Usage(before, recordings);
    }

    /** The processor time since {@link #start}. */
    record Usage(
            Map<SuiteProcess, Duration> before, @Nullable Path recordings) {

        List<Figure> perEvent(long events) throws IOException, InterruptedException {
            var figures = before.entrySet().stream()
                    .map(entry -> perEvent(entry.getKey(), entry.getValue(), events))
                    .toList();
            if (recordings != null) {
                for (var process : before.keySet()) {
                    if (process.java()) {
                        process.stopRecording(recordings.resolve(process.name() + ".jfr"));
                    }
                }
            }
            return figures;
        }

        private static Figure perEvent(SuiteProcess process, Duration before, long events) {
            return Figure.of(
                    "cpu." + process.name(),
                    "processor time, " + process.name(),
                    process.cpu().minus(before).toNanos() / 1e3 / events,
                    Unit.MICROSECONDS_PER_EVENT,
                    "Processor time of " + process.name()
                            + " and its children during the throughput measure, per event.");
        }
    }
}
