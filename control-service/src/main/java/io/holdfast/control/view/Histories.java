package io.holdfast.control.view;

import io.holdfast.contracts.Status;
import io.holdfast.control.catalog.Control;
import io.holdfast.control.catalog.Measure;
import io.holdfast.control.history.Account;
import io.holdfast.control.history.Day;
import io.holdfast.control.history.Period;
import io.holdfast.control.history.TimeSpent;
import io.holdfast.control.history.Timeline;
import io.holdfast.control.inforce.CatalogInForce;
import io.holdfast.control.past.Timelines;
import io.holdfast.control.view.SeriesView.DayView;
import io.holdfast.foundation.web.Page;
import io.holdfast.foundation.web.Problems;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.EnumMap;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** What became of controls and measures over time, as it is known now. */
@Singleton
class Histories {

    private final CatalogInForce catalog;
    private final Timelines timelines;

    Histories(CatalogInForce catalog, Timelines timelines) {
        this.catalog = catalog;
        this.timelines = timelines;
    }

    /** Also of a control that is no longer in the catalog, as long as anything is known of it. */
    HistoryView ofControl(String id, Period period) {
        var overall = known(id, timelines.ofControl(id, period.to()));
        var title = catalog.rules().catalog().control(id).map(Control::title).orElse(id);
        return HistoryView.of(
                id, title, period, Account.of(overall, period), timelines.ofSubjects(List.of(id), period));
    }

    Page<HistoryView> ofControls(Period period, @Nullable Integer limit, @Nullable String cursor) {
        var page = CatalogPages.page(catalog.rules().catalog().controls(), limit, cursor, Control::id);
        return new Page<>(
                page.items().stream().map(each -> ofControl(each.id(), period)).toList(), page.next());
    }

    /** Over the controls that serve the measure now. */
    HistoryView ofMeasure(String id, Period period) {
        return of(measure(id), period);
    }

    Page<HistoryView> ofMeasures(Period period, @Nullable Integer limit, @Nullable String cursor) {
        var page = CatalogPages.page(catalog.rules().catalog().measures(), limit, cursor, Measure::id);
        return new Page<>(page.items().stream().map(each -> of(each, period)).toList(), page.next());
    }

    private HistoryView of(Measure measure, Period period) {
        var overall = Timeline.worstOf(measure.controls().stream()
                .map(control -> timelines.ofControl(control, period.to()))
                .toList());
        return HistoryView.of(
                measure.id(),
                measure.text(),
                period,
                Account.of(overall, period),
                timelines.ofSubjects(measure.controls(), period));
    }

    SeriesView series(String controlId, @Nullable String subject, int days, Instant now) {
        var timeline = subject == null
                ? known(controlId, timelines.ofControl(controlId, now))
                : timelines.ofAssessment(controlId, subject, now);
        if (subject != null && timeline.isEmpty()) {
            throw Problems.notFound("assessment by '" + controlId + "' of the subject", subject);
        }
        return new SeriesView(
                controlId,
                subject,
                Day.series(timeline, days, now).stream().map(DayView::of).toList());
    }

    /** Of all controls of the catalog together. */
    PostureSeriesView series(int days, Instant now) {
        var controls = catalog.rules().catalog().controls().stream()
                .map(control -> Day.series(timelines.ofControl(control.id(), now), days, now))
                .toList();
        return new PostureSeriesView(IntStream.range(0, days)
                .mapToObj(index -> together(
                        controls.stream().map(series -> series.get(index)).toList(), now, days - 1 - index))
                .toList());
    }

    private static PostureSeriesView.DayView together(List<Day> alike, Instant now, int ago) {
        var worst = new EnumMap<Status, Long>(Status.class);
        alike.stream().map(Day::worst).filter(Objects::nonNull).forEach(each -> worst.merge(each, 1L, Long::sum));
        var spent = alike.stream().map(Day::spent).reduce(TimeSpent.NONE, TimeSpent::plus);
        return new PostureSeriesView.DayView(
                LocalDate.ofInstant(now, ZoneOffset.UTC).minusDays(ago), worst, HistoryView.percent(spent.heldShare()));
    }

    private Timeline known(String controlId, Timeline timeline) {
        if (timeline.isEmpty() && catalog.rules().rule(controlId).isEmpty()) {
            throw Problems.notFound("control", controlId);
        }
        return timeline;
    }

    private Measure measure(String id) {
        return catalog.rules().catalog().measure(id).orElseThrow(() -> Problems.notFound("measure", id));
    }
}
