package io.holdfast.control.topology;

import io.holdfast.control.inforce.CatalogInForce;
import java.util.Objects;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.jspecify.annotations.Nullable;

/** The step of the topology at which judging happens. */
final class Judge implements Processor<String, Input, String, Output> {

    private final CatalogInForce catalog;
    private final JudgingMetrics metrics;
    private @Nullable JudgingTask task;

    Judge(CatalogInForce catalog, JudgingMetrics metrics) {
        this.catalog = catalog;
        this.metrics = metrics;
    }

    @Override
    public void init(ProcessorContext<String, Output> context) {
        task = new JudgingTask(context, catalog, metrics);
    }

    @Override
    public void process(Record<String, Input> input) {
        Objects.requireNonNull(task, "not initialised").take(input);
    }

    @Override
    public void close() {
        if (task != null) {
            task.close();
        }
    }
}
