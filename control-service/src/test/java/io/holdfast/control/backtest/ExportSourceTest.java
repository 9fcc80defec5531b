package io.holdfast.control.backtest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.holdfast.control.assess.Evidence;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ExportSourceTest {

    private static final String QUERY = StubLedger.EVIDENCE + "?kind=backup.run";

    private final List<Long> totals = new ArrayList<>();

    @SuppressWarnings("NullAway.Init")
    private StubLedger ledger;

    @BeforeEach
    void open() throws IOException {
        ledger = new StubLedger(0);
    }

    @AfterEach
    void close() {
        ledger.close();
    }

    @Test
    void readsAWholeExportInTheNameOfTheCaller() {
        ledger.answers(StubLedger.EVIDENCE, StubLedger.whole(lines(1, 5)));

        assertThat(read()).containsExactly(1L, 2L, 3L, 4L, 5L);
        assertThat(totals).containsExactly(5L);
        assertThat(ledger.tokens).containsExactly("Bearer of-anna");
    }

    @Test
    void goesOnBehindTheLastLineWhenAnAnswerIsCutOff() {
        ledger.answers(
                StubLedger.EVIDENCE,
                StubLedger.cutOff(5, lines(1, 3)),
                StubLedger.status(503),
                StubLedger.whole(lines(4, 5)));

        assertThat(read()).containsExactly(1L, 2L, 3L, 4L, 5L);
        assertThat(ledger.asked).containsExactly(QUERY, QUERY + "&after=3", QUERY + "&after=3");
        assertThat(totals).containsExactly(5L);
    }

    @Test
    void aRefusedTokenIsNotTriedAgain() {
        ledger.answers(StubLedger.EVIDENCE, StubLedger.status(401));

        assertThatThrownBy(this::read).isInstanceOf(BacktestFailure.class).hasMessageContaining("token");
        assertThat(ledger.asked).hasSize(1);
    }

    @Test
    void aMistakeOfOursIsNotTriedAgain() {
        ledger.answers(StubLedger.EVIDENCE, StubLedger.status(400));

        assertThatThrownBy(this::read).isInstanceOf(BacktestFailure.class).hasMessageContaining("400");
        assertThat(ledger.asked).hasSize(1);
    }

    @Test
    void readsOfALineOnlyWhereItBelongsAndKeepsTheEventAsItCame() throws IOException {
        var event =
                "{ \"data\":{\"subject\":\"not this\",\"x\":[{\"subject\":1}]}, \"specversion\":\"1.0\",\"id\":\"ü\","
                        + "\"source\":\"s\",\"type\":\"backup.run\",\"subject\":\"Größe\",\"time\":\"2026-03-02T00:00:00Z\" }";
        var line = "{\"sequence\":7,\"recorded_at\":\"2026-03-02T00:00:01Z\",\"later\":{\"a\":[1]},\"event\":" + event
                + "}";

        var read = EvidenceLine.FORMAT.read(line.getBytes(StandardCharsets.UTF_8));

        assertThat(read.sequence()).isEqualTo(7);
        assertThat(read.subject()).isEqualTo("Größe");
        assertThat(read.recordedAt()).isEqualTo(Instant.parse("2026-03-02T00:00:01Z"));
        assertThat(new String(read.event(), StandardCharsets.UTF_8)).isEqualTo(event);
        assertThat(Evidence.read(read.event()).event().subject()).isEqualTo("Größe");
    }

    @Test
    void aLineThatSaysTooLittleIsRefused() {
        assertThatThrownBy(() -> EvidenceLine.FORMAT.read("{\"sequence\":7}".getBytes(StandardCharsets.UTF_8)))
                .isInstanceOf(IOException.class);
    }

    private List<Long> read() {
        try (var http = LedgerClient.http();
                var source = new ExportSource<>(
                        new LedgerClient(http, ledger.url(), new Bearer("Bearer of-anna")),
                        QUERY,
                        EvidenceLine.FORMAT,
                        totals::add)) {
            var sequences = new ArrayList<Long>();
            for (var item = source.next(); item != null; item = source.next()) {
                sequences.add(item.sequence());
            }
            return sequences;
        }
    }

    private static List<String> lines(int first, int last) {
        return IntStream.rangeClosed(first, last)
                .mapToObj(each -> Lines.backup(each, "system-1", Rig.day(each), "success"))
                .toList();
    }
}
