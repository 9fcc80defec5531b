package io.holdfast.control.view;

import io.holdfast.contracts.Status;
import io.holdfast.control.assess.MeasurePolicy;
import io.holdfast.control.catalog.Catalog;
import io.holdfast.control.catalog.Control;
import io.holdfast.control.catalog.Declaration;
import io.holdfast.control.catalog.Measure;
import io.holdfast.control.view.MeasureView.MeasureControlView;
import java.time.Instant;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A catalog together with how its controls stand: everything that can be said of controls, measures and documents. */
record ControlViews(Catalog catalog, Map<String, Standing> standings) {

    List<ControlView> controls() {
        return catalog.controls().stream()
                .map(control -> ControlView.of(control, standing(control.id())))
                .toList();
    }

    Optional<ControlDetailView> control(String id) {
        return catalog.control(id).map(control -> ControlDetailView.of(control, standing(id), catalog));
    }

    List<MeasureView> measures() {
        return catalog.measures().stream().map(this::view).toList();
    }

    Optional<MeasureView> measure(String id) {
        return catalog.measure(id).map(this::view);
    }

    List<DeclarationView> declarations() {
        return catalog.declarations().stream().map(this::view).toList();
    }

    /** How many of the items are in which status; every status is named, also with 0. */
    static <T> Map<Status, Long> countByStatus(List<T> items, Function<T, Status> status) {
        var counts = new EnumMap<Status, Long>(Status.class);
        for (var each : Status.values()) {
            counts.put(each, 0L);
        }
        items.forEach(item -> counts.merge(status.apply(item), 1L, Long::sum));
        return counts;
    }

    private Standing standing(String controlId) {
        return standings.getOrDefault(controlId, Standing.NOTHING);
    }

    private DeclarationView view(Declaration declaration) {
        var measures = declaration.measures().stream().map(this::view).toList();
        return new DeclarationView(
                declaration.id(),
                declaration.title(),
                declaration.document(),
                measures.size(),
                countByStatus(measures, MeasureView::status));
    }

    private MeasureView view(Measure measure) {
        var controls = measure.controls().stream()
                .map(catalog::control)
                .flatMap(Optional::stream)
                .toList();
        var overall = MeasurePolicy.overall(controls.stream().map(this::part).toList());
        return new MeasureView(
                measure.id(),
                measure.declaration(),
                measure.section(),
                measure.type().name().toLowerCase(Locale.ROOT),
                measure.text(),
                overall.status(),
                overall.reason(),
                since(controls, overall.status()),
                controls.stream().map(this::ofMeasure).toList(),
                sum(controls, Standing::population),
                sum(controls, Standing::judged));
    }

    private MeasurePolicy.Part part(Control control) {
        var standing = standing(control.id());
        return new MeasurePolicy.Part(
                control.title(), standing.status(), standing.reason(control.tolerance()), standing.since());
    }

    private MeasureControlView ofMeasure(Control control) {
        return new MeasureControlView(
                control.id(), control.title(), standing(control.id()).status(), control.severity());
    }

    /** A measure has its status for as long as the first of the controls that give it that status. */
    private @Nullable Instant since(List<Control> controls, Status status) {
        return controls.stream()
                .map(control -> standing(control.id()))
                .filter(standing -> standing.status() == status)
                .map(Standing::since)
                .filter(Objects::nonNull)
                .min(Comparator.naturalOrder())
                .orElse(null);
    }

    private long sum(List<Control> controls, Function<Standing, Long> number) {
        return controls.stream()
                .map(control -> number.apply(standing(control.id())))
                .mapToLong(Long::longValue)
                .sum();
    }
}
