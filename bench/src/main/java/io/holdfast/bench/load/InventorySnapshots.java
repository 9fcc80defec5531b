package io.holdfast.bench.load;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.kafka.clients.producer.ProducerRecord;

/** Declares a fleet as complete inventory snapshots, each small enough for one Kafka record. */
public final class InventorySnapshots {

    /** About 200 bytes an asset keep a snapshot far below the limit of 1 MiB. */
    private static final int ASSETS_A_SNAPSHOT = 1000;

    private final EventIds ids;
    private final EventClock clock;

    public InventorySnapshots(EventIds ids, EventClock clock) {
        this.ids = ids;
        this.clock = clock;
    }

    /** The records that make {@code subjects} known; every thousand assets of a kind are a population of their own. */
    public List<ProducerRecord<byte[], byte[]>> of(List<Subject> subjects, String topic) {
        var records = new ArrayList<ProducerRecord<byte[], byte[]>>();
        byKind(subjects).forEach((kind, members) -> {
            for (var from = 0; from < members.size(); from += ASSETS_A_SNAPSHOT) {
                var to = Math.min(members.size(), from + ASSETS_A_SNAPSHOT);
                records.add(snapshot(kind, members.subList(from, to), topic));
            }
        });
        return records;
    }

    private ProducerRecord<byte[], byte[]> snapshot(String kind, List<Subject> members, String topic) {
        var population = "population-of-" + members.getFirst().uid();
        var json = String.format(
                Locale.ROOT,
                "{\"specversion\":\"1.0\",\"id\":\"%s\",\"source\":\"bench/inventory\",\"type\":\"inventory.snapshot\","
                        + "\"subject\":\"%s\",\"time\":\"%s\",\"datacontenttype\":\"application/json\",\"data\":"
                        + "{\"population\":{\"uid\":\"%s\",\"kind\":\"%s\"},\"complete\":true,\"assets\":[%s]}}",
                text(ids.next()),
                population,
                text(clock.next()),
                population,
                kind,
                members.stream().map(Subject::asset).collect(Collectors.joining(",")));
        var snapshot = new ProducerRecord<>(
                topic, population.getBytes(StandardCharsets.UTF_8), json.getBytes(StandardCharsets.UTF_8));
        snapshot.headers().add("content-type", Templates.STRUCTURED_TYPE.getBytes(StandardCharsets.UTF_8));
        return snapshot;
    }

    private static Map<String, List<Subject>> byKind(List<Subject> subjects) {
        var kinds = new LinkedHashMap<String, List<Subject>>();
        subjects.forEach(subject ->
                kinds.computeIfAbsent(subject.kind(), kind -> new ArrayList<>()).add(subject));
        return kinds;
    }

    private static String text(byte[] ascii) {
        return new String(ascii, StandardCharsets.US_ASCII);
    }
}
