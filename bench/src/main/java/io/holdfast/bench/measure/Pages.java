package io.holdfast.bench.measure;

import io.holdfast.bench.http.Connection;
import io.holdfast.bench.report.Bar;
import io.holdfast.bench.report.Figure;
import io.holdfast.bench.report.Figure.Unit;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import org.HdrHistogram.Histogram;

/** How long a person waits for each page of the dashboard while the suite knows a whole crowd and is at rest otherwise. */
public final class Pages implements Measure {

    private static final Bar BAR = Bar.atMost(300);
    private static final int OK = 200;
    private static final int TO_WARM_UP = 20;
    private static final int REQUESTS = 100;
    private static final long LONGEST = TimeUnit.MINUTES.toNanos(1);

    private final Stage stage;
    private final Crowd crowd;

    public Pages(Stage stage, Crowd crowd) {
        this.stage = stage;
        this.crowd = crowd;
    }

    @Override
    public List<Figure> run() throws IOException, InterruptedException, ExecutionException, SQLException {
        var gathered = crowd.gather();
        stage.progress().awaitQuiet(stage.plan().patience());
        var someone = URLEncoder.encode(gathered.systems().getFirst().uid(), StandardCharsets.UTF_8);
        var figures = new ArrayList<Figure>();
        for (var page : pages(someone).entrySet()) {
            figures.add(figure(page.getKey(), page.getValue()));
        }
        return figures;
    }

    /** By name; those that list what the crowd brought, and those that sum it up. */
    private static Map<String, String> pages(String subject) {
        var pages = new LinkedHashMap<String, String>();
        pages.put("overview", "/");
        pages.put("measures", "/measures");
        pages.put("controls", "/controls");
        pages.put("control", "/controls/patch-current");
        pages.put("findings", "/findings");
        pages.put("assets", "/assets");
        pages.put("asset", "/assets?q=" + subject);
        pages.put("evidence", "/evidence?subject=" + subject);
        pages.put("pipeline", "/pipeline");
        return pages;
    }

    private Figure figure(String name, String path) throws IOException {
        var suite = stage.suite();
        var latencies = new Histogram(LONGEST, 3);
        try (var connection = Connection.open(suite.dashboard(), suite.token(), "text/html")) {
            for (var request = 0; request < TO_WARM_UP + REQUESTS; request++) {
                var sent = System.nanoTime();
                var answer = connection.get(path);
                if (answer.status() != OK) {
                    throw new IOException(path + " was not shown: " + answer);
                }
                if (request >= TO_WARM_UP) {
                    latencies.recordValue(Math.min(LONGEST, System.nanoTime() - sent));
                }
            }
        }
        return Figure.of(
                        "pages." + name + ".p95",
                        "page " + path.split("[?]", 2)[0] + " (" + name + "), p95",
                        latencies.getValueAtPercentile(95) / 1e6,
                        Unit.MILLISECONDS,
                        REQUESTS + " requests one after the other, request to the whole page, with " + crowd.size()
                                + " subjects.")
                .against(BAR);
    }
}
