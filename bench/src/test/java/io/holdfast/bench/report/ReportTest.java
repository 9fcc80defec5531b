package io.holdfast.bench.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.holdfast.bench.report.Figure.Unit;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ReportTest {

    private static final Figure RAW =
            Figure.of(Report.RAW_RATE, "raw Kafka producer", 100_000, Unit.EVENTS_PER_SECOND, "raw how");
    private static final Figure JUDGED = Figure.of(
                    "judged.total", "judged", 12_000, Unit.EVENTS_PER_SECOND, "judged how")
            .against(Bar.atLeast(10_000));
    private static final Figure LATE = Figure.of("latency.p99", "late", 1_500, Unit.MILLISECONDS, "late how")
            .against(Bar.atMost(1_000));
    private static final Figure HEAP = Figure.of("heap", "heap", 3 * 1024 * 1024, Unit.BYTES, "heap how");

    @Test
    void rates_are_shown_relative_to_the_raw_rate_and_nothing_else_is() {
        var report = report(RAW, JUDGED, HEAP);

        assertThat(report.ratioToRaw(JUDGED)).hasValue(0.12);
        assertThat(report.ratioToRaw(HEAP)).isEmpty();
        assertThat(report(JUDGED).ratioToRaw(JUDGED)).isEmpty();
    }

    @Test
    void one_missed_bar_is_enough() {
        assertThat(report(RAW, JUDGED, HEAP).everyBarMet()).isTrue();
        assertThat(report(RAW, JUDGED, LATE).everyBarMet()).isFalse();
    }

    @Test
    void the_table_says_which_bars_were_met_and_how_each_figure_was_measured() {
        var text = new StringWriter();

        new TableReport(new PrintWriter(text)).print(report(RAW, JUDGED, LATE, HEAP));

        assertThat(text.toString().lines())
                .anyMatch(line -> line.matches(".*judged +12,000 events/s +0\\.120 +>= 10,000 +met"))
                .anyMatch(line -> line.matches(".*late +1,500\\.0 ms +<= 1,000 +MISSED"))
                .anyMatch(line -> line.matches(".*heap +3\\.0 MiB.*"))
                .contains("cores            2", "Note: a note", "2  judged how");
    }

    @Test
    void the_json_has_the_same() {
        var json = JsonReport.toJson(report(RAW, JUDGED, LATE));

        var judged = json.path("figures").get(1);
        assertThat(judged.path("id").asText()).isEqualTo("judged.total");
        assertThat(judged.path("ratio_to_raw").asDouble()).isEqualTo(0.12);
        assertThat(judged.path("met").asBoolean()).isTrue();
        assertThat(json.path("figures").get(2).path("met").asBoolean(true)).isFalse();
        assertThat(json.path("every_bar_met").asBoolean(true)).isFalse();
        assertThat(json.path("machine").path("cores").asText()).isEqualTo("2");
        assertThat(json.path("notes").get(0).asText()).isEqualTo("a note");
    }

    private static Report report(Figure... figures) {
        return new Report(
                Instant.EPOCH,
                Map.of("cores", "2"),
                Map.of("events", "10"),
                List.of(figures),
                Map.of("raw", 1.0),
                List.of("a note"));
    }
}
