package io.holdfast.bench.measure;

import io.holdfast.bench.load.Subject;
import io.holdfast.bench.load.Workload;
import io.holdfast.bench.report.Bar;
import io.holdfast.bench.report.Figure;
import io.holdfast.bench.report.Figure.Unit;
import io.holdfast.bench.suite.Reached;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.ExecutionException;

/** What many subjects cost: the judged rate of events about 1,000 of them and about all. */
public final class SubjectScale implements Measure {

    private static final int FEW = 1_000;
    private static final Bar BAR = Bar.atLeast(0.8);

    private final Stage stage;
    private final Crowd crowd;

    public SubjectScale(Stage stage, Crowd crowd) {
        this.stage = stage;
        this.crowd = crowd;
    }

    @Override
    public List<Figure> run() throws InterruptedException, ExecutionException, SQLException {
        var all = crowd.gather().subjects();
        var some = all.subList(0, Math.min(FEW, all.size()));
        // Once without looking at the clock: everything is warm then, and what other measures left broken has healed.
        rateOf(some);
        rateOf(all);
        var few = rateOf(some);
        var many = rateOf(all);
        return List.of(
                rate("subjects.few", some.size(), few),
                rate("subjects.many", all.size(), many),
                Figure.of(
                                "subjects.ratio",
                                "judged about " + all.size() + " subjects",
                                many / few,
                                Unit.RATIO,
                                "The second of the two rates as a share of the first.")
                        .against(BAR));
    }

    private double rateOf(List<Subject> subjects) throws InterruptedException, ExecutionException, SQLException {
        var plan = stage.plan();
        stage.progress().awaitQuiet(plan.patience());
        var workload = new Workload(subjects, stage.ids(), stage.clock(), plan.wire(), plan.driftPerMille());
        return Flood.run(stage, workload, plan.events()).sustained(Reached::judged);
    }

    private static Figure rate(String id, int subjects, double rate) {
        return Figure.of(
                id,
                "judged about " + subjects + " subjects, middle 80 %",
                rate,
                Unit.EVENTS_PER_SECOND,
                "As judged above, while all subjects of the crowd are known; the second of two times.");
    }
}
