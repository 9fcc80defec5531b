package io.holdfast.control.report.annex;

import io.holdfast.contracts.Status;
import io.holdfast.control.catalog.Assurance;
import io.holdfast.control.report.annex.AnnexPage.ControlLine;
import io.holdfast.control.report.annex.AnnexPage.LabelLine;
import io.holdfast.control.report.annex.AnnexPage.MeasureView;
import io.holdfast.control.report.annex.AnnexPage.SectionView;
import io.holdfast.control.report.annex.AnnexPage.StatusLine;
import io.holdfast.control.report.annex.AnnexPage.StatusView;
import io.holdfast.control.report.annex.AnnexPage.Time;
import io.holdfast.control.report.standing.ControlStanding;
import io.holdfast.control.report.standing.DeclarationStanding;
import io.holdfast.control.report.standing.MeasureStanding;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Puts a declaration's standing into the words of one language. */
record PageComposer(DeclarationStanding standing, Words words) {

    AnnexPage page(boolean print, String style) {
        var declaration = standing.declaration();
        var at = standing.moment().at();
        var all = standing.measures().size();
        var satisfied = standing.count(Status.SATISFIED);
        return new AnnexPage(
                words,
                declaration.title(),
                declaration.document(),
                declaration.language(),
                at.toString(),
                words.minute(at),
                standing.moment().past(),
                standing.catalogVersion(),
                words.get("headline", satisfied, all, words.percent(satisfied, all)),
                coverage(),
                Bar.of(standing, words.get("bar")),
                Arrays.stream(Status.values()).map(this::line).toList().reversed(),
                Arrays.stream(Assurance.values()).map(this::line).toList(),
                sections(),
                print,
                style);
    }

    private String coverage() {
        var percent = words.percent(standing.judged(), standing.population());
        return words.get("coverage.sentence", standing.judged(), standing.population(), percent);
    }

    private StatusLine line(Status status) {
        var count = standing.count(status);
        return new StatusLine(
                slug(status),
                Icon.of(status),
                words.status(status),
                words.meaning(status),
                words.number(count),
                words.percent(count, standing.measures().size()));
    }

    private LabelLine line(Assurance label) {
        var labelled = standing.labelled(label);
        var satisfied =
                labelled.stream().filter(each -> each.status().isGreen()).count();
        return new LabelLine(
                Icon.of(label),
                words.label(label),
                words.meaning(label),
                words.number(labelled.size()),
                words.number(satisfied));
    }

    private List<SectionView> sections() {
        var views = new ArrayList<SectionView>();
        standing.sections().forEach((title, measures) -> {
            var satisfied =
                    measures.stream().filter(each -> each.status().isGreen()).count();
            views.add(new SectionView(
                    "section-" + (views.size() + 1),
                    title,
                    words.get("section.tally", satisfied, measures.size()),
                    measures.stream().map(this::view).toList()));
        });
        return views;
    }

    private MeasureView view(MeasureStanding measure) {
        return new MeasureView(
                measure.measure().id(),
                measure.measure().text(),
                words.type(measure.measure().type()),
                view(measure.status()),
                time(measure.since().orElse(null)),
                Icon.of(measure.label()),
                words.label(measure.label()),
                measure.population() == 0
                        ? words.get("coverage.none")
                        : words.get("coverage.measure", measure.judged(), measure.population()),
                time(measure.newestEvidence().orElse(null)),
                measure.controls().stream().map(this::view).toList());
    }

    private @Nullable Time time(@Nullable Instant instant) {
        return instant == null ? null : new Time(instant.toString(), words.minute(instant));
    }

    private ControlLine view(ControlStanding control) {
        return new ControlLine(
                control.control().id(), control.control().title(), view(control.status()), tally(control));
    }

    /** "of 12: 11 satisfied, 1 stale", the worst last as in the legend. */
    private String tally(ControlStanding control) {
        var counts = control.tally().counts();
        var parts = Arrays.stream(Status.values())
                .map(status -> Objects.requireNonNull(counts.get(status)) == 0
                        ? ""
                        : words.get("tally." + status, counts.get(status)))
                .filter(part -> !part.isEmpty())
                .toList()
                .reversed();
        return parts.isEmpty()
                ? words.get("tally.empty")
                : words.get(
                        "tally", control.tally().population(), parts.stream().collect(Collectors.joining(", ")));
    }

    private StatusView view(Status status) {
        return new StatusView(slug(status), Icon.of(status), words.status(status));
    }

    private static String slug(Status status) {
        return status.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
