package io.holdfast.bench.report;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Path;

/** Writes a report for machines: snake_case, the figures by id, sizes in bytes. */
public final class JsonReport {

    private static final ObjectMapper MAPPER = new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);

    private JsonReport() {}

    public static void write(Report report, Path file) throws IOException {
        MAPPER.writeValue(file.toFile(), toJson(report));
    }

    static ObjectNode toJson(Report report) {
        var json = MAPPER.createObjectNode();
        json.put("started_at", report.startedAt().toString());
        json.set("machine", MAPPER.valueToTree(report.machine()));
        json.set("settings", MAPPER.valueToTree(report.settings()));
        var figures = json.putArray("figures");
        report.figures().forEach(figure -> figures.add(toJson(report, figure)));
        json.set("seconds", MAPPER.valueToTree(report.seconds()));
        json.set("notes", MAPPER.valueToTree(report.notes()));
        json.put("every_bar_met", report.everyBarMet());
        return json;
    }

    private static ObjectNode toJson(Report report, Figure figure) {
        var json = MAPPER.createObjectNode();
        json.put("id", figure.id()).put("label", figure.label()).put("value", figure.value());
        json.put("unit", figure.unit().text()).put("how", figure.how());
        report.ratioToRaw(figure).ifPresent(ratio -> json.put("ratio_to_raw", ratio));
        var bar = figure.bar();
        if (bar != null) {
            json.put("bar", bar.text()).put("met", bar.metBy(figure.value()));
        }
        return json;
    }
}
