package io.holdfast.bench.measure;

import io.holdfast.bench.report.Figure;
import java.io.IOException;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.ExecutionException;

/** One measure of a running suite. */
@FunctionalInterface
public interface Measure {

    List<Figure> run() throws IOException, InterruptedException, ExecutionException, SQLException;
}
