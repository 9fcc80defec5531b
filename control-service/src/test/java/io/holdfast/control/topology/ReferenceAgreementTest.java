package io.holdfast.control.topology;

import static io.holdfast.control.testing.Catalogs.catalog;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;
import static org.assertj.core.api.Assertions.assertThat;

import io.holdfast.contracts.Asset;
import io.holdfast.contracts.EvidenceEvent;
import io.holdfast.contracts.Transition;
import io.holdfast.control.assess.Exemption;
import io.holdfast.control.rule.CompiledCatalog;
import io.holdfast.control.testing.Catalogs;
import io.holdfast.control.testing.Facts;
import io.holdfast.foundation.json.Json;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.LongAdder;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.apache.kafka.streams.state.Stores;
import org.junit.jupiter.api.Test;

/**
 * The topology says what the plain {@link Reference} says, byte for byte, whatever happens. A seed that failed is told
 * again, alone, with {@code -Dholdfast.history.seed=<seed>}; {@code -Dholdfast.history.count=<n>} tells more of them.
 */
class ReferenceAgreementTest {

    private static final Long ONE = Long.getLong("holdfast.history.seed");
    private static final long MANY = Long.getLong("holdfast.history.count", 3_000);
    private static final int STEPS = 40;

    private static final List<CompiledCatalog> CATALOGS = Stream.of(
                    everything("recent", "fresh_for: 26h", "warn_before: 3h"),
                    everything("recent", "fresh_for: 26h"),
                    everything("recent", "evidence.where: evidence.dry_run != true", "for: 2h", "fresh_for: 10h"),
                    everything("recent", "population.where: asset.labels.backup == 'required'"),
                    everything(
                            "recent", "population.where: asset.owner == 'ops'", "warn_before: 30h", "fresh_for: 50h"),
                    everything("recent", "evidence.where: asset.criticality == 'high' || evidence.dry_run == false"),
                    everything("share", "objective: {at_least: 75%, over: 10h}"),
                    everything("share", "objective: {at_least: 60%, over: 30h}", "evidence.where: !evidence.dry_run"),
                    everything("share", "objective: {at_least: 50%, over: 5h}", "fresh_for: 20h", "warn_before: 1h"),
                    everything("share", "objective: {at_least: 100%, over: 20h}", "for: 1h"),
                    catalog().certificateControl("certificate"),
                    catalog()
                            .certificateControl("certificate", "warn_before: 12h")
                            .backupControl("share", "evidence.encrypted", "objective: {at_least: 34%, over: 40h}")
                            .backupControl("recent", "evidence.outcome != 'failure'"))
            .map(Catalogs::compile)
            .toList();

    /** The control that varies among others that stay the same, one of which looks at a window too. */
    private static Catalogs everything(String id, String... more) {
        return catalog()
                .backupControl(id, "evidence.outcome == 'success'", more)
                .backupControl("encrypted", "evidence.encrypted", "fresh_for: 4d")
                .backupControl("held", "evidence.outcome != 'failure'", "for: 90m", "warn_before: 5h", "fresh_for: 8h")
                .backupControl("window", "evidence.encrypted", "objective: {at_least: 67%, over: 15h}")
                .certificateControl("certificate", "warn_before: 6h", "evidence.where: has(evidence.trusted)");
    }

    @Test
    void theTopologySaysWhatTheReferenceSays() {
        var transitions = new LongAdder();
        var seeds = ONE == null ? LongStream.range(0, MANY) : LongStream.of(ONE);
        seeds.parallel().forEach(seed -> transitions.add(tell(seed)));

        // A generator that makes nothing happen would agree with everything.
        assertThat(transitions.sum()).isGreaterThan(ONE == null ? MANY * 10 : 0);
    }

    /** How many transitions there were. */
    private static int tell(long seed) {
        var first = RandomHistory.firstOf(seed, CATALOGS);
        // Every now and then on disk, as in production.
        try (var both = new Both(
                new TopologyRig(
                        first, seed % 100 == 7 ? Stores::persistentKeyValueStore : Stores::inMemoryKeyValueStore),
                first)) {
            new RandomHistory(seed, CATALOGS, both).happens(STEPS);
            var difference = difference(bySubject(both.reference.told()), bySubject(both.rig));
            assertThat(difference).as("history of seed %d:%n%s", seed, both).isEmpty();
            assertThat(both.rig.deadLetters()).isEmpty();
            assertThat(both.rig.misplacedSamples()).isEmpty();
            return both.reference.told().size();
        } catch (RuntimeException failure) {
            throw new IllegalStateException("history of seed " + seed, failure);
        }
    }

    /** The first transition of each subject that is another one, or is missing, or is too much. */
    private static String difference(Map<String, List<String>> expected, Map<String, List<String>> found) {
        var differences = new StringBuilder();
        for (var subject : RandomHistory.SUBJECTS) {
            var wanted = expected.getOrDefault(subject, List.of());
            var said = found.getOrDefault(subject, List.of());
            for (var i = 0; i < Math.max(wanted.size(), said.size()); i++) {
                var one = i < wanted.size() ? wanted.get(i) : "nothing";
                var other = i < said.size() ? said.get(i) : "nothing";
                if (!one.equals(other)) {
                    differences.append("%nreference: %s%ntopology:  %s%n".formatted(one, other));
                    break;
                }
            }
        }
        return differences.toString();
    }

    /** Order is promised within a subject. */
    private static Map<String, List<String>> bySubject(List<Transition> transitions) {
        return transitions.stream()
                .collect(groupingBy(
                        Transition::subject,
                        TreeMap::new,
                        mapping(each -> new String(Facts.json(each), StandardCharsets.UTF_8), toList())));
    }

    private static Map<String, List<String>> bySubject(TopologyRig rig) {
        return rig.transitionsAsWritten().stream()
                .collect(groupingBy(ReferenceAgreementTest::subject, TreeMap::new, toList()));
    }

    private static String subject(String transition) {
        try {
            return Json.mapper().readTree(transition).path("subject").textValue();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** Tells the same to both, and remembers it in words. */
    private static final class Both implements RandomHistory.Listener, AutoCloseable {

        private final TopologyRig rig;
        private final Reference reference;
        private final List<String> words = new ArrayList<>();

        Both(TopologyRig rig, CompiledCatalog first) {
            this.rig = rig;
            this.reference = new Reference(first, rig.now());
        }

        @Override
        public void passes(Duration time) {
            rig.letTimePass(time);
            reference.tick(rig.now());
            words.add(time + " pass, it is " + rig.now());
        }

        @Override
        public void evidence(EvidenceEvent event) {
            words.add("evidence " + event);
            rig.evidence(event);
            reference.evidence(event);
        }

        @Override
        public void asset(Asset asset) {
            words.add("asset " + asset);
            rig.asset(asset);
            reference.asset(asset);
        }

        @Override
        public void assetGone(String uid) {
            words.add("gone " + uid);
            rig.assetGone(uid);
            reference.assetGone(uid);
        }

        @Override
        public void exemption(Exemption exemption) {
            words.add("" + exemption);
            rig.exemption(exemption);
            reference.exemption(exemption);
        }

        @Override
        public void catalog(CompiledCatalog catalog) {
            words.add("catalog " + CATALOGS.indexOf(catalog));
            rig.replaceCatalog(catalog);
            reference.replaceCatalog(catalog);
        }

        @Override
        public String toString() {
            return String.join(System.lineSeparator(), words);
        }

        @Override
        public void close() {
            rig.close();
        }
    }
}
