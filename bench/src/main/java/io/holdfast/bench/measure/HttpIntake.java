package io.holdfast.bench.measure;

import io.holdfast.bench.http.Connection;
import io.holdfast.bench.load.Workload;
import io.holdfast.bench.report.Figure;
import io.holdfast.bench.report.Figure.Unit;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.HdrHistogram.Histogram;

/**
 * Evidence over HTTP: single events on several keep-alive connections, then NDJSON of 500 on a few. Each connection sends
 * the next request when the last one is answered, so the latencies say how busy the service was, not what a client sees at
 * a lower rate.
 */
public final class HttpIntake implements Measure {

    private static final int BATCH = 500;
    private static final int BATCH_CONNECTIONS = 4;
    private static final int ACCEPTED = 202;
    /** No answer takes longer; the histograms need a limit. */
    private static final long LONGEST = TimeUnit.MINUTES.toNanos(1);

    private final Stage stage;

    public HttpIntake(Stage stage) {
        this.stage = stage;
    }

    @Override
    public List<Figure> run() throws IOException, InterruptedException, ExecutionException, SQLException {
        var connections = stage.plan().connections();
        var workload = stage.workload();
        drive(connections, warmup(), () -> single(workload));
        var singles = drive(connections, stage.plan().httpTime(), () -> single(workload));
        stage.progress().awaitQuiet(stage.plan().patience());
        var batches = drive(BATCH_CONNECTIONS, stage.plan().httpTime(), () -> batch(workload));
        stage.progress().awaitQuiet(stage.plan().patience());
        var figures = new ArrayList<Figure>();
        figures.addAll(figures("http.single", "HTTP, one event a request", singles, 1, connections));
        figures.addAll(figures("http.batch", "HTTP, NDJSON of 500", batches, BATCH, BATCH_CONNECTIONS));
        return figures;
    }

    private Duration warmup() {
        return stage.plan().httpTime().dividedBy(3);
    }

    private static Request single(Workload workload) {
        return new Request("application/cloudevents+json", workload.nextBody());
    }

    private static Request batch(Workload workload) {
        var lines = new ByteArrayOutputStream(BATCH * 512);
        for (var line = 0; line < BATCH; line++) {
            lines.writeBytes(workload.nextBody());
            lines.write('\n');
        }
        return new Request("application/x-ndjson", lines.toByteArray());
    }

    private Driven drive(int connections, Duration time, Requests requests)
            throws InterruptedException, ExecutionException {
        var start = System.nanoTime();
        var deadline = start + time.toNanos();
        var latencies = new Histogram(LONGEST, 3);
        try (var threads = Executors.newFixedThreadPool(connections)) {
            var running = new ArrayList<Future<Histogram>>();
            for (var each = 0; each < connections; each++) {
                running.add(threads.submit(() -> drive(requests, deadline)));
            }
            for (var each : running) {
                latencies.add(each.get());
            }
        }
        return new Driven(latencies, System.nanoTime() - start);
    }

    private Histogram drive(Requests requests, long deadline) throws IOException {
        var latencies = new Histogram(LONGEST, 3);
        try (var connection =
                Connection.open(stage.suite().evidence(), stage.suite().token())) {
            while (System.nanoTime() < deadline) {
                var request = requests.next();
                var sent = System.nanoTime();
                var answer = connection.post("/v1/evidence", request.contentType, request.body);
                if (answer.status() != ACCEPTED) {
                    throw new IOException("evidence was not accepted: " + answer);
                }
                latencies.recordValue(Math.min(LONGEST, System.nanoTime() - sent));
            }
        }
        return latencies;
    }

    private static List<Figure> figures(String id, String label, Driven driven, int eventsEach, int connections) {
        var how = connections
                + " keep-alive connections, each sending when the last request was answered with 202 (all of"
                + " its events durable in Kafka); ";
        var events = driven.latencies().getTotalCount() * eventsEach;
        return List.of(
                Figure.of(
                        id + ".rate",
                        label,
                        events / (driven.nanos() / 1e9),
                        Unit.EVENTS_PER_SECOND,
                        how + events + " events over the time until the last answer."),
                percentile(id + ".p50", label + ", p50", driven.latencies(), 50, how),
                percentile(id + ".p99", label + ", p99", driven.latencies(), 99, how));
    }

    private static Figure percentile(String id, String label, Histogram latencies, double percentile, String how) {
        return Figure.of(
                id,
                label,
                latencies.getValueAtPercentile(percentile) / 1e6,
                Unit.MILLISECONDS,
                how + "request to answer at full load.");
    }

    @FunctionalInterface
    private interface Requests {
        Request next();
    }

    private static final class Request {
        private final String contentType;
        private final byte[] body;

        Request(String contentType, byte[] body) {
            this.contentType = contentType;
            this.body = body;
        }
    }

    private record Driven(Histogram latencies, long nanos) {}
}
