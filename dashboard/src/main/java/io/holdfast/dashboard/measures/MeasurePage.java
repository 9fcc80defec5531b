package io.holdfast.dashboard.measures;

import io.holdfast.contracts.Transition;
import io.holdfast.dashboard.chart.Bars;
import io.holdfast.dashboard.page.Frame;
import io.holdfast.dashboard.page.Handout;
import io.holdfast.dashboard.services.answer.Answer;
import io.holdfast.dashboard.services.control.Kept;
import io.holdfast.dashboard.services.control.Measure;
import io.quarkus.qute.TemplateInstance;
import java.util.List;

/**
 * The page of one measure.
 *
 * @param kept how well it was kept in the last 90 days
 * @param controls what it rests on, each with its days
 * @param changes the newest of all its controls
 */
record MeasurePage(
        Frame frame,
        Measure measure,
        Answer<Kept> kept,
        List<Serving> controls,
        Answer<List<Transition>> changes,
        Handout handout)
        implements TemplateInstance {

    /**
     * One control that shows whether the measure holds.
     *
     * @param latest the newest evidence that was judged of any subject
     */
    record Serving(Measure.ServingControl control, Answer<Bars> bars, Answer<List<Transition>> latest) {}
}
