package io.holdfast.bench.measure;

import io.holdfast.bench.load.OtherControls;
import io.holdfast.bench.report.Bar;
import io.holdfast.bench.report.Figure;
import io.holdfast.bench.report.Figure.Unit;
import io.holdfast.bench.suite.InForce;
import io.holdfast.bench.suite.Reached;
import java.io.IOException;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.ExecutionException;

/** What controls that do not concern the evidence cost: the judged rate beside 10 and beside 1,000 of them. */
public final class ControlScale implements Measure {

    private static final int FEW = 10;
    private static final int MANY = 1_000;
    private static final Bar BAR = Bar.atLeast(0.8);

    private final Stage stage;

    public ControlScale(Stage stage) {
        this.stage = stage;
    }

    @Override
    public List<Figure> run() throws IOException, InterruptedException, ExecutionException, SQLException {
        var inForce = new InForce(stage.suite());
        var own = inForce.controls();
        var few = rateBeside(inForce, own, 0, FEW);
        var many = rateBeside(inForce, own, FEW, MANY);
        return List.of(
                rate("controls.few", FEW, few),
                rate("controls.many", MANY, many),
                Figure.of(
                                "controls.ratio",
                                "judged beside " + MANY + " other controls",
                                many / few,
                                Unit.RATIO,
                                "The second of the two rates as a share of the first.")
                        .against(BAR));
    }

    private double rateBeside(InForce inForce, int own, int from, int to)
            throws IOException, InterruptedException, ExecutionException, SQLException {
        OtherControls.add(stage.suite().catalog(), from, to);
        inForce.awaitControls(own + to, stage.plan().patience());
        stage.progress().awaitQuiet(stage.plan().patience());
        return Flood.run(stage, stage.workload(), stage.plan().events()).sustained(Reached::judged);
    }

    private static Figure rate(String id, int others, double rate) {
        return Figure.of(
                id,
                "judged beside " + others + " controls of other kinds, middle 80 %",
                rate,
                Unit.EVENTS_PER_SECOND,
                "As judged above, after the controls were put into the catalog of the running suite.");
    }
}
