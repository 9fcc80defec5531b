package io.holdfast.control.topology;

import io.holdfast.contracts.DeadLetter;
import io.holdfast.contracts.Evaluation;
import io.holdfast.contracts.Topic;
import io.holdfast.contracts.Transition;
import io.holdfast.control.assess.Exemption;
import io.holdfast.control.inforce.CatalogInForce;
import io.holdfast.foundation.json.JsonSerde;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.KeyValue;
import org.apache.kafka.streams.StreamsBuilder;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.kstream.Consumed;
import org.apache.kafka.streams.kstream.KStream;
import org.apache.kafka.streams.kstream.Named;
import org.apache.kafka.streams.kstream.Produced;
import org.apache.kafka.streams.kstream.Repartitioned;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorSupplier;
import org.apache.kafka.streams.state.KeyValueBytesStoreSupplier;
import org.apache.kafka.streams.state.StoreBuilder;
import org.apache.kafka.streams.state.Stores;

/**
 * The whole way from evidence to judged controls.
 *
 * <pre>
 * evidence.accepted ─┐
 * assets ────────────┼─ read ─ judge (subjects, samples, deadlines) ─┬─ transitions
 * exceptions ────────┘                                               ├─ by control ─ count (tallies) ─ evaluations
 *                                                                    └─ not judged ─ evidence.rejected
 * </pre>
 */
final class ControlTopology {

    static final String SUBJECTS = "subjects";
    static final String SAMPLES = "samples";
    static final String DEADLINES = "deadlines";
    static final String CONTROL_EXCEPTIONS = "control-exceptions";
    static final String TALLIES = "tallies";

    /** The state of a subject holds its evidence whole, so its record may be larger than a piece of evidence. */
    static final String MAX_STATE_BYTES = Integer.toString(8 * 1024 * 1024);

    private final CatalogInForce catalog;
    private final JudgingMetrics metrics;
    private final Function<String, KeyValueBytesStoreSupplier> stores;

    ControlTopology(CatalogInForce catalog, JudgingMetrics metrics) {
        this(catalog, metrics, Stores::persistentKeyValueStore);
    }

    /**
     * A topology with stores of another kind.
     *
     * @param stores makes a store of the given name
     */
    ControlTopology(
            CatalogInForce catalog, JudgingMetrics metrics, Function<String, KeyValueBytesStoreSupplier> stores) {
        this.catalog = catalog;
        this.metrics = metrics;
        this.stores = stores;
    }

    Topology build() {
        var builder = new StreamsBuilder();
        var inputs = read(builder, Topic.ACCEPTED, "evidence", InputReader::evidence)
                .merge(read(builder, Topic.ASSETS, "assets", InputReader::asset), Named.as("with-assets"))
                .merge(
                        read(builder, Topic.EXCEPTIONS, "exceptions", InputReader::exemption),
                        Named.as("with-exceptions"));
        var outputs = inputs.process(
                supplier(() -> new Judge(catalog, metrics), subjects(), samples(), deadlines(), controlExceptions()),
                Named.as("judge"));
        deadLetters(outputs);
        outputs.flatMapValues(
                        output -> output instanceof Output.Announced(var transition) ? Set.of(transition) : Set.of(),
                        Named.as("announced"))
                .to(Topic.TRANSITIONS.topicName(), Produced.with(Serdes.String(), new JsonSerde<>(Transition.class)));
        outputs.flatMapValues(
                        output -> output instanceof Output.Counted(var change) ? Set.of(change) : Set.of(),
                        Named.as("counted"))
                .repartition(Repartitioned.with(Serdes.String(), CountingSerdes.tally())
                        .withName("changes-of-tallies"))
                .process(supplier(() -> new Count(catalog), tallies()), Named.as("count"))
                .to(Topic.EVALUATIONS.topicName(), Produced.with(Serdes.String(), new JsonSerde<>(Evaluation.class)));
        return builder.build();
    }

    private static KStream<String, Input> read(
            StreamsBuilder builder, Topic topic, String name, InputReader.Format format) {
        return builder.stream(
                        topic.topicName(),
                        Consumed.with(Serdes.String(), Serdes.ByteArray()).withName(name))
                .processValues(() -> new InputReader(format), Named.as("read-" + name));
    }

    private static void deadLetters(KStream<String, Output> outputs) {
        outputs.flatMap(
                        (subject, output) -> output instanceof Output.NotJudged(var letter)
                                ? Set.of(KeyValue.pair(letter.id(), letter))
                                : Set.of(),
                        Named.as("not-judged"))
                .to(Topic.REJECTED.topicName(), Produced.with(Serdes.String(), new JsonSerde<>(DeadLetter.class)));
    }

    private StoreBuilder<?> subjects() {
        return store(SUBJECTS, Serdes.String(), new SubjectStateSerde());
    }

    private StoreBuilder<?> samples() {
        return store(SAMPLES, Serdes.String(), Serdes.ByteArray());
    }

    private StoreBuilder<?> deadlines() {
        return store(DEADLINES, Serdes.Bytes(), Serdes.ByteArray());
    }

    private StoreBuilder<?> controlExceptions() {
        return store(CONTROL_EXCEPTIONS, Serdes.String(), new JsonSerde<>(Exemption.class));
    }

    private StoreBuilder<?> tallies() {
        return store(TALLIES, Serdes.String(), CountingSerdes.tally());
    }

    private <K, V> StoreBuilder<?> store(String name, Serde<K> keys, Serde<V> values) {
        return Stores.keyValueStoreBuilder(stores.apply(name), keys, values)
                .withCachingEnabled()
                .withLoggingEnabled(Map.of());
    }

    private static <I, O> ProcessorSupplier<String, I, String, O> supplier(
            ProcessorSupplier<String, I, String, O> processor, StoreBuilder<?>... stores) {
        return new ProcessorSupplier<>() {
            @Override
            public Processor<String, I, String, O> get() {
                return processor.get();
            }

            @Override
            public Set<StoreBuilder<?>> stores() {
                return Set.of(stores);
            }
        };
    }
}
