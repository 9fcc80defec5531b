package io.holdfast.control.backtest;

import static io.holdfast.control.backtest.Rig.dailyBackups;

import io.holdfast.contracts.Asset;
import io.holdfast.contracts.Transition;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/**
 * Measures, and asserts nothing about time: {@code mvn test -Dtest=RateMeasurement}. The export comes over HTTP from
 * this JVM, so what it tells is the rate of reading and judging; the database's is told in evidence-service.
 */
class RateMeasurement {

    private static final Logger LOG = Logger.getLogger(RateMeasurement.class);
    private static final int EVENTS = Integer.getInteger("holdfast.measure.events", 200_000);
    private static final int EACH = 20;

    @Test
    void measures() throws IOException {
        measure("warm-up", 50_000);
        measure("backtest", EVENTS);
    }

    private static void measure(String what, int events) throws IOException {
        var subjects = IntStream.range(0, events / EACH)
                .mapToObj(each -> "host-" + each)
                .sorted(Comparator.naturalOrder())
                .toList();
        try (var ledger = new StubLedger(0)) {
            ledger.answers(
                    StubLedger.ASSETS,
                    StubLedger.whole(subjects.stream().map(Lines::asset).toList()));
            ledger.answers(StubLedger.EVIDENCE, exchange -> {
                exchange.sendResponseHeaders(200, 0);
                try (var out = new BufferedOutputStream(exchange.getResponseBody(), 1 << 16)) {
                    var sequence = 0L;
                    for (var subject : subjects) {
                        for (var day = 0; day < EACH; day++) {
                            sequence++;
                            var outcome = day % 7 == 3 ? "failure" : "success";
                            out.write((Lines.backup(sequence, subject, Rig.day(day), outcome) + "\n")
                                    .getBytes(StandardCharsets.UTF_8));
                        }
                    }
                    out.write("{\"end\":true}\n".getBytes(StandardCharsets.UTF_8));
                }
            });
            var start = System.nanoTime();
            var flips = judged(ledger);
            var seconds = (System.nanoTime() - start) / 1e9;
            LOG.infof(
                    "RATE %s: %d events, %d flips in %.1f s = %.0f/s", what, events, flips, seconds, events / seconds);
        }
    }

    private static long judged(StubLedger stub) {
        var catalog = dailyBackups("fresh_for: 20h").compile();
        var job = new Job(
                UUID.randomUUID(),
                new Proposal.Judgeable(catalog, catalog.rules().getFirst()),
                new Period(Rig.day(0), Rig.day(EACH)),
                new Bearer("none"));
        var flips = new AtomicLong();
        try (var http = LedgerClient.http()) {
            var client = new LedgerClient(http, stub.url(), job.bearer());
            var run = new Run(
                    job, any -> List.of(), each -> flips.addAndGet(each.flips().size()));
            run.through(new Streams(
                    new Feed<>(
                            new ExportSource<>(client, StubLedger.ASSETS + "?kind=system", AssetLine.FORMAT, any -> {}),
                            Asset::uid),
                    new Feed<>(
                            new ExportSource<>(
                                    client, StubLedger.EVIDENCE + "?kind=backup.run", EvidenceLine.FORMAT, any -> {}),
                            EvidenceLine::subject),
                    new Feed<>(new Nothing(), Transition::subject)));
        }
        return flips.get();
    }

    private record Nothing() implements Feed.Source<Transition> {

        @Override
        public @Nullable Transition next() {
            return null;
        }

        @Override
        public void close() {
            // Nothing is open.
        }
    }
}
