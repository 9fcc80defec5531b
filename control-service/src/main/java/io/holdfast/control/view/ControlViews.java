package io.holdfast.control.view;

import io.holdfast.contracts.Status;
import io.holdfast.control.assess.MeasurePolicy;
import io.holdfast.control.catalog.Assurance;
import io.holdfast.control.catalog.Catalog;
import io.holdfast.control.catalog.Control;
import io.holdfast.control.catalog.Declaration;
import io.holdfast.control.catalog.Framework;
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
                .map(control -> ControlView.of(control, standing(control.id()), catalog.assurance(control)))
                .toList();
    }

    Optional<ControlDetailView> control(String id) {
        return catalog.control(id).map(control -> ControlDetailView.of(control, standing(id), catalog));
    }

    List<MeasureView> measures() {
        return catalog.measures().stream().map(this::view).toList();
    }

    List<FrameworkView> frameworks() {
        return catalog.frameworks().stream()
                .map(each -> new FrameworkView(
                        each.id(),
                        each.title(),
                        each.items().stream().map(item -> view(each, item)).toList()))
                .toList();
    }

    Optional<MeasureView> measure(String id) {
        return catalog.measure(id).map(this::view);
    }

    List<DeclarationView> declarations() {
        return catalog.declarations().stream().map(this::view).toList();
    }

    /** How many measures rest on what, and of these how many are in which status. */
    Map<Assurance, Map<Status, Long>> measuresByAssurance() {
        var measures = measures();
        var counts = new EnumMap<Assurance, Map<Status, Long>>(Assurance.class);
        for (var each : Assurance.values()) {
            var alike = measures.stream().filter(one -> one.assurance() == each).toList();
            counts.put(each, countByStatus(alike, MeasureView::status));
        }
        return counts;
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

    private FrameworkView.ItemView view(Framework framework, Framework.Item item) {
        var mapped = catalog.controls().stream()
                .filter(each ->
                        each.mapsTo().getOrDefault(framework.id(), List.of()).contains(item.id()))
                .toList();
        var worst = mapped.stream()
                .map(each -> standing(each.id()).status())
                .min(Comparator.naturalOrder())
                .orElse(Status.NO_DATA);
        return new FrameworkView.ItemView(
                item.id(), item.title(), worst, mapped.stream().map(Control::id).toList());
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
        var controls = catalog.controlsOf(measure);
        var population = sum(controls, Standing::population);
        var overall = MeasurePolicy.overall(controls.stream().map(this::part).toList());
        return new MeasureView(
                measure.id(),
                measure.declaration(),
                measure.section(),
                measure.type().name().toLowerCase(Locale.ROOT),
                catalog.assurance(covering(controls)),
                measure.text(),
                overall.status(),
                overall.reason(),
                since(controls, overall.status()),
                controls.stream().map(this::ofMeasure).toList(),
                population,
                sum(controls, Standing::judged));
    }

    /** A control without a single asset to look at shows nothing, so only the others count. */
    private List<Control> covering(List<Control> controls) {
        return controls.stream()
                .filter(each -> standing(each.id()).population() > 0)
                .toList();
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
