package io.holdfast.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A run in miniature against the real services: every figure is there, and how large it is does not matter. */
class BenchIT {

    private static final List<String> SERVICES =
            List.of("evidence-service", "control-service", "alerting-service", "dashboard");

    private final Path project = Path.of(System.getProperty("holdfast.root", ".."));

    @Test
    void a_quick_run_gives_every_figure(@TempDir Path folder) throws IOException {
        SERVICES.forEach(service -> assumeThat(project.resolve(service).resolve("target/quarkus-app/quarkus-run.jar"))
                .as(service + " is not built")
                .exists());
        var file = folder.resolve("report.json");

        var exit = Bench.commandLine()
                .execute("--quick", "--patience", "120", "--project", project.toString(), "--json", file.toString());

        assertThat(exit).isZero();
        var report = new ObjectMapper().readTree(file.toFile());
        assertThat(texts(report.path("notes"), "")).isEmpty();
        assertThat(texts(report.path("figures"), "id"))
                .contains(
                        "raw.rate",
                        "judged.total",
                        "judged.sustained",
                        "ledgered.total",
                        "ledgered.sustained",
                        "http.single.rate",
                        "http.batch.rate",
                        "latency.due_to_visible.p99",
                        "latency.accepted_to_visible.p99",
                        "controls.ratio",
                        "pages.findings.p95",
                        "subjects.ratio",
                        "rejudge.seconds",
                        "deadlines.mean",
                        "heap.control-service",
                        "disk.streams",
                        "database.evidence");
        assertThat(figure(report, "latency.not_seen").path("value").asInt()).isZero();
        assertThat(figure(report, "deadlines.missing").path("value").asInt()).isZero();
        assertThat(figure(report, "judged.total").path("ratio_to_raw").asDouble())
                .isPositive();
    }

    private static JsonNode figure(JsonNode report, String id) {
        for (var figure : report.path("figures")) {
            if (figure.path("id").asText().equals(id)) {
                return figure;
            }
        }
        throw new AssertionError("no figure " + id);
    }

    private static List<String> texts(JsonNode array, String field) {
        var texts = new ArrayList<String>();
        array.forEach(each ->
                texts.add(field.isEmpty() ? each.asText() : each.path(field).asText()));
        return texts;
    }
}
