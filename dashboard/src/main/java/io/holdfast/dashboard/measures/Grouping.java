package io.holdfast.dashboard.measures;

import io.holdfast.dashboard.chart.Coverage;
import io.holdfast.dashboard.services.control.Declaration;
import io.holdfast.dashboard.services.control.Measure;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The measures as their documents order them: by declaration, then by section. */
public record Grouping(String declaration, String title, List<Chapter> chapters) {

    /** One section of the document; its title is empty for what is in none. */
    public record Chapter(String title, List<Measure> measures) {

        public Coverage coverage() {
            return Coverage.of(measures);
        }
    }

    static List<Grouping> of(List<Measure> measures, List<Declaration> declarations) {
        var titles = new LinkedHashMap<String, String>();
        declarations.forEach(declaration -> titles.put(declaration.id(), declaration.title()));
        var groups = new LinkedHashMap<String, Map<String, List<Measure>>>();
        for (var measure : measures) {
            var section = measure.section() == null ? "" : measure.section().strip();
            groups.computeIfAbsent(measure.declaration(), id -> new LinkedHashMap<>())
                    .computeIfAbsent(section, title -> new ArrayList<>())
                    .add(measure);
        }
        return groups.entrySet().stream()
                .map(group -> new Grouping(
                        group.getKey(),
                        titles.getOrDefault(group.getKey(), group.getKey()),
                        chapters(group.getValue())))
                .toList();
    }

    private static List<Chapter> chapters(Map<String, List<Measure>> sections) {
        return sections.entrySet().stream()
                .map(section -> new Chapter(section.getKey(), List.copyOf(section.getValue())))
                .toList();
    }
}
