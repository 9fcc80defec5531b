package io.holdfast.control.check;

import io.holdfast.control.catalog.Catalog;
import io.holdfast.control.catalog.Control;
import io.holdfast.control.catalog.Declaration;
import io.holdfast.control.catalog.EvidenceKind;
import io.holdfast.control.catalog.EvidenceKind.Collection;
import io.holdfast.control.catalog.Measure;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What watches over each measure of a catalog, as a page in Markdown. The same catalog gives the same page. */
final class MeasuresPage {

    private static final String HEAD = """
            # Measures

            What watches over each promise. This page is made by `./holdfast check --measures docs/measures.md` out of
            [the catalog](../catalog/README.md); a test fails when it is out of date.

            *Automated*: tools measure it. *Attested*: a person states it, for a limited time. *Both*: part by part. *Uncovered*:
            nobody does. The number behind a control is that of its [control tests](../catalog/README.md#test-a-control), all of
            which ran and passed when this page was made.
            """;

    private final Catalog catalog;
    private final Map<String, Integer> passed;

    /** A page of a catalog, whose tests passed in these numbers, by control. */
    MeasuresPage(Catalog catalog, Map<String, Integer> passed) {
        this.catalog = catalog;
        this.passed = passed;
    }

    String markdown() {
        var page = new StringBuilder(HEAD);
        page.append("\n| | measures | automated | attested | both | uncovered | controls | tests |\n")
                .append("| --- | --- | --- | --- | --- | --- | --- | --- |\n");
        catalog.declarations().forEach(each -> page.append(row(each.title(), each.measures())));
        page.append(row("All", catalog.measures()));
        catalog.declarations().forEach(each -> append(each, page));
        return page.toString();
    }

    private String row(String title, List<Measure> measures) {
        var labels = measures.stream().collect(Collectors.groupingBy(this::label, Collectors.counting()));
        var controls = measures.stream()
                .flatMap(each -> each.controls().stream())
                .distinct()
                .toList();
        var tests = controls.stream().mapToInt(this::tests).sum();
        var cells = Stream.concat(
                Stream.of("automated", "attested", "both", "uncovered").map(each -> labels.getOrDefault(each, 0L)),
                Stream.of((long) controls.size(), (long) tests));
        return "| " + escaped(title) + " | " + measures.size() + " | "
                + cells.map(String::valueOf).collect(Collectors.joining(" | ")) + " |\n";
    }

    private void append(Declaration declaration, StringBuilder page) {
        page.append("\n## ")
                .append(declaration.title())
                .append("\n\n")
                .append(declaration.document())
                .append('\n');
        var section = "";
        for (var measure : declaration.measures()) {
            if (!measure.section().equals(section)) {
                section = measure.section();
                page.append("\n### ")
                        .append(section)
                        .append("\n\n| measure | promise | collection | controls | evidence and its sources |\n")
                        .append("| --- | --- | --- | --- | --- |\n");
            }
            page.append(row(measure));
        }
    }

    private String row(Measure measure) {
        var controls = measure.controls().stream().map(this::link).collect(Collectors.joining(", "));
        var kinds = kinds(measure).map(MeasuresPage::link).collect(Collectors.joining(", "));
        return String.join(
                " | ", "| " + measure.id(), escaped(measure.text()), label(measure), controls, escaped(kinds) + " |\n");
    }

    private String link(String control) {
        return "[" + control + "](../catalog/controls/" + control + ".yaml) (" + tests(control) + ")";
    }

    private static String link(EvidenceKind kind) {
        var sources = kind.sources().isEmpty() ? "" : " (" + String.join(", ", kind.sources()) + ")";
        return "[" + kind.id() + "](../catalog/kinds/" + kind.id() + ".yaml)" + sources;
    }

    private int tests(String control) {
        return passed.getOrDefault(control, 0);
    }

    private String label(Measure measure) {
        var collections =
                kinds(measure).map(EvidenceKind::collection).distinct().toList();
        if (collections.isEmpty()) {
            return "uncovered";
        }
        return collections.size() > 1 ? "both" : collections.contains(Collection.ATTESTED) ? "attested" : "automated";
    }

    private Stream<EvidenceKind> kinds(Measure measure) {
        return measure.controls().stream()
                .flatMap(each -> catalog.control(each).stream())
                .map(Control::evidence)
                .flatMap(each -> catalog.kind(each.kind()).stream())
                .distinct();
    }

    private static String escaped(String text) {
        return text.strip().replaceAll("\\s+", " ").replace("|", "\\|");
    }
}
