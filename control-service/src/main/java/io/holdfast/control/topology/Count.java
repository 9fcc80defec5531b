package io.holdfast.control.topology;

import io.holdfast.contracts.Evaluation;
import io.holdfast.control.inforce.CatalogInForce;
import java.util.Objects;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.jspecify.annotations.Nullable;

/** The step of the topology that counts a control's subjects and judges the control. */
final class Count implements Processor<String, Tally, String, Evaluation> {

    private final CatalogInForce catalog;
    private @Nullable CountingTask task;

    Count(CatalogInForce catalog) {
        this.catalog = catalog;
    }

    @Override
    public void init(ProcessorContext<String, Evaluation> context) {
        task = new CountingTask(context, catalog);
    }

    @Override
    public void process(Record<String, Tally> input) {
        Objects.requireNonNull(task, "not initialised").take(input.key(), input.value());
    }
}
