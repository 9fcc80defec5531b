package io.holdfast.control.topology;

import io.holdfast.contracts.Asset;
import io.holdfast.contracts.DeadLetter;
import io.holdfast.contracts.Evaluation;
import io.holdfast.contracts.EvidenceEvent;
import io.holdfast.contracts.Topic;
import io.holdfast.contracts.Transition;
import io.holdfast.control.assess.Exemption;
import io.holdfast.control.assess.SubjectState;
import io.holdfast.control.inforce.CatalogInForce;
import io.holdfast.control.rule.CompiledCatalog;
import io.holdfast.control.testing.Catalogs;
import io.holdfast.control.testing.Facts;
import io.holdfast.foundation.json.JsonSerde;
import io.holdfast.foundation.testing.TemporaryFolder;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.function.Function;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.TestInputTopic;
import org.apache.kafka.streams.TestOutputTopic;
import org.apache.kafka.streams.TopologyTestDriver;
import org.apache.kafka.streams.state.KeyValueBytesStoreSupplier;
import org.apache.kafka.streams.state.Stores;
import org.jspecify.annotations.Nullable;

/** The real topology on the test driver: what goes in, what comes out, and a clock that is moved by hand. */
final class TopologyRig implements AutoCloseable {

    private final CatalogInForce catalog;
    private final SimpleMeterRegistry registry = new SimpleMeterRegistry();
    private final TopologyTestDriver driver;
    private Instant now = Facts.START;

    TopologyRig(Catalogs first) {
        this(first.compile(), Stores::persistentKeyValueStore);
    }

    /** A rig with stores of another kind: those on disk take longer to open than a short story to be told. */
    TopologyRig(CompiledCatalog first, Function<String, KeyValueBytesStoreSupplier> stores) {
        catalog = new CatalogInForce(first, InstantSource.fixed(Facts.START));
        var topology = new ControlTopology(catalog, new JudgingMetrics(registry), stores);
        driver = new TopologyTestDriver(topology.build(), properties(), Facts.START);
        letTimePass(Duration.ofSeconds(1));
        now = Facts.START.plusSeconds(1);
    }

    void asset(Asset asset) {
        input(Topic.ASSETS).pipeInput(asset.uid(), Facts.json(asset));
    }

    @SuppressWarnings("NullAway") // A record without a value deletes the asset.
    void assetGone(String uid) {
        input(Topic.ASSETS).pipeInput(uid, Facts.nothing());
    }

    void evidence(EvidenceEvent event) {
        raw(event.subject(), Facts.json(event));
    }

    @SuppressWarnings("NullAway") // Anybody can write a record without a value.
    void raw(String key, byte @Nullable [] value) {
        input(Topic.ACCEPTED).pipeInput(key, value);
    }

    void exemption(Exemption exemption) {
        var key = exemption.subject() == null ? exemption.controlId() : exemption.subject();
        input(Topic.EXCEPTIONS).pipeInput(key, Facts.json(exemption));
    }

    void replaceCatalog(Catalogs newer) {
        replaceCatalog(newer.compile());
    }

    void replaceCatalog(CompiledCatalog newer) {
        catalog.replace(newer);
    }

    void letTimePass(Duration duration) {
        driver.advanceWallClockTime(duration);
        now = now.plus(duration);
    }

    Instant now() {
        return now;
    }

    /** What windows name and is not kept, and what is kept and no window names. */
    Set<String> misplacedSamples() {
        var named = new HashSet<String>();
        var kept = new HashSet<String>();
        try (var states = driver.<String, SubjectState>getKeyValueStore(ControlTopology.SUBJECTS)
                        .all();
                var samples = driver.<String, byte[]>getKeyValueStore(ControlTopology.SAMPLES)
                        .all()) {
            states.forEachRemaining(
                    each -> each.value.samples().forEach(sample -> named.add(Samples.key(each.key, sample.ref()))));
            samples.forEachRemaining(each -> kept.add(each.key));
        }
        var misplaced = new HashSet<>(named);
        misplaced.removeAll(kept);
        kept.removeAll(named);
        misplaced.addAll(kept);
        return misplaced;
    }

    double metric(String name) {
        var counter = registry.find(name).counter();
        return counter == null ? 0 : counter.count();
    }

    /** What was announced since the last time it was asked for, as {@code control subject: FROM>TO}. */
    List<String> told() {
        return transitions().stream()
                .map(each -> each.controlId() + " " + each.subject() + ": " + each.from() + ">" + each.to())
                .toList();
    }

    List<Transition> transitions() {
        return output(Topic.TRANSITIONS, Transition.class).readValuesToList();
    }

    /** What was announced since the last time it was asked for, byte for byte. */
    List<String> transitionsAsWritten() {
        return driver.createOutputTopic(
                        Topic.TRANSITIONS.topicName(), new StringDeserializer(), new StringDeserializer())
                .readValuesToList();
    }

    List<DeadLetter> deadLetters() {
        return output(Topic.REJECTED, DeadLetter.class).readValuesToList();
    }

    /** The newest evaluation of every control among those that came out since the last time it was asked for. */
    Map<String, Evaluation> evaluations() {
        var newest = new LinkedHashMap<String, Evaluation>();
        for (var each : output(Topic.EVALUATIONS, Evaluation.class).readKeyValuesToList()) {
            newest.put(each.key, each.value);
        }
        return newest;
    }

    int evaluationsOut() {
        return output(Topic.EVALUATIONS, Evaluation.class).readKeyValuesToList().size();
    }

    @Override
    public void close() {
        driver.close();
    }

    private TestInputTopic<String, byte[]> input(Topic topic) {
        return driver.createInputTopic(topic.topicName(), new StringSerializer(), new ByteArraySerializer());
    }

    private <T> TestOutputTopic<String, T> output(Topic topic, Class<T> type) {
        return driver.createOutputTopic(
                topic.topicName(), new StringDeserializer(), new JsonSerde<>(type).deserializer());
    }

    private static Properties properties() {
        var properties = new Properties();
        properties.put(StreamsConfig.APPLICATION_ID_CONFIG, "test");
        properties.put(StreamsConfig.BOOTSTRAP_SERVERS_CONFIG, "none:1");
        properties.put(
                StreamsConfig.STATE_DIR_CONFIG,
                TemporaryFolder.named("topology").toString());
        properties.put(StreamsConfig.ROCKSDB_CONFIG_SETTER_CLASS_CONFIG, RocksDbSettings.class);
        return properties;
    }
}
