package io.holdfast.bench.measure;

import io.holdfast.bench.http.Connection;
import io.holdfast.bench.load.Signal;
import io.holdfast.bench.load.Subject;
import io.holdfast.bench.load.Workload;
import io.holdfast.bench.suite.RunningSuite;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/** Breaks subjects one by one, and looks for their findings where people would: in the newest open findings. */
final class Probes {

    /** A look is counted when its answer is here, so this much, plus the answer's own time, is within every latency. */
    static final Duration BETWEEN_LOOKS = Duration.ofMillis(5);

    private static final int CONNECTIONS = 8;
    private static final int ROOM_FOR_OTHERS = 20;
    private static final int LARGEST_PAGE = 1000;

    private record Sent(Subject subject, long intended) {}

    private final RunningSuite suite;
    private final Workload workload;
    private final Map<String, Sent> outstanding = new ConcurrentHashMap<>();
    private final List<Probe> seen = new ArrayList<>();

    Probes(RunningSuite suite, Workload workload) {
        this.suite = suite;
        this.workload = workload;
    }

    /**
     * Sends one bad event for each subject, so many a second. Several connections take turns: independent sources do not
     * wait for each other's answers either.
     */
    CompletableFuture<Void> send(List<Subject> subjects, double perSecond) {
        var start = System.nanoTime();
        var senders = new ArrayList<CompletableFuture<Void>>();
        for (var first = 0; first < CONNECTIONS; first++) {
            var own = everyNth(subjects, first);
            var pace = new Pace(perSecond / CONNECTIONS, start + Math.round(first * 1e9 / perSecond));
            senders.add(CompletableFuture.runAsync(() -> send(own, pace), Thread::startVirtualThread));
        }
        return CompletableFuture.allOf(senders.toArray(CompletableFuture<?>[]::new));
    }

    /**
     * Looks until everything that was sent is seen and nothing more comes, or the deadline passes.
     *
     * @param more whether there is more to come
     * @return those that were seen
     */
    List<Probe> look(BooleanSupplier more, long deadline) throws IOException {
        try (var connection = Connection.open(suite.alerting(), suite.token())) {
            while ((more.getAsBoolean() || !outstanding.isEmpty()) && System.nanoTime() < deadline) {
                if (!outstanding.isEmpty()) {
                    lookOnce(connection);
                }
                LockSupport.parkNanos(BETWEEN_LOOKS.toNanos());
            }
        }
        return List.copyOf(seen);
    }

    private static List<Subject> everyNth(List<Subject> subjects, int first) {
        var own = new ArrayList<Subject>();
        for (var index = first; index < subjects.size(); index += CONNECTIONS) {
            own.add(subjects.get(index));
        }
        return own;
    }

    private void send(List<Subject> subjects, Pace pace) {
        try (var connection = Connection.open(suite.evidence(), suite.token())) {
            var next = subjects.iterator();
            pace.run(subjects.size(), intended -> {
                try {
                    breakOne(connection, next.next(), intended);
                } catch (IOException failure) {
                    throw new UncheckedIOException(failure);
                }
            });
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private void breakOne(Connection connection, Subject subject, long intended) throws IOException {
        var body = workload.body(subject, Signal.BACKUP, false);
        // Known as outstanding before it is sent: its finding may be visible before the answer is read.
        outstanding.put(subject.uid(), new Sent(subject, intended));
        var answer = connection.post("/v1/evidence", "application/cloudevents+json", body);
        if (answer.status() != 202) {
            throw new IOException("evidence was not accepted: " + answer);
        }
    }

    private void lookOnce(Connection connection) throws IOException {
        var limit = Math.min(LARGEST_PAGE, 2 * outstanding.size() + ROOM_FOR_OTHERS);
        var newest = connection
                .get("/v1/findings?status=OPEN&assessment=NOT_SATISFIED&limit=" + limit)
                .expectOk();
        var now = System.nanoTime();
        var at = Instant.now();
        for (var finding : newest.path("items")) {
            var sent = outstanding.remove(finding.path("subject").asText());
            if (sent != null) {
                seen.add(new Probe(sent.subject(), sent.intended(), now, at));
            }
        }
    }
}
