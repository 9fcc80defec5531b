package io.holdfast.control.catalog;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Which measures there are over all declarations, and which controls they name. */
final class MeasureNaming {

    private final Map<String, Measure> measures = new LinkedHashMap<>();
    private final Map<String, List<String>> byControl = new HashMap<>();

    /** The declaration without the measures whose ids are already taken, about which this complains. */
    Declaration unique(Declaration declaration, Complaints complaints) {
        var unique = new ArrayList<Measure>();
        for (var measure : declaration.measures()) {
            var first = measures.putIfAbsent(measure.id(), measure);
            if (first == null) {
                unique.add(measure);
                measure.controls().stream().distinct().forEach(control -> name(control, measure));
            } else {
                complaints.add(
                        measure.location(),
                        "the measure '" + measure.id() + "' is already given in " + first.location());
            }
        }
        return declaration.withMeasures(unique);
    }

    Control named(Control control) {
        return control.withMeasures(byControl.getOrDefault(control.id(), List.of()));
    }

    private void name(String control, Measure measure) {
        byControl.computeIfAbsent(control, any -> new ArrayList<>()).add(measure.id());
    }
}
