package io.holdfast.evidence.adapt;

import io.holdfast.contracts.EvidenceEvent;
import io.holdfast.evidence.adapt.ToolJson.Parsed;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The list that {@code restic snapshots} prints: for every host and set of paths, the newest snapshot is a backup that
 * was stored. The list does not tell whether all of the source could be read; the output of the run does.
 */
final class ResticSnapshots {

    private ResticSnapshots() {}

    static Adapted adapt(AdapterInput input) {
        return switch (ToolJson.parse(input.body())) {
            case Parsed.Broken broken -> Adapted.Refused.body(ResticAdapter.WRONG_OUTPUT + " It " + broken.why() + ".");
            case Parsed.Tree tree -> {
                var flaws = new Flaws();
                var listed = Fields.each(tree.root(), "body", flaws);
                yield adapt(listed, input, flaws);
            }
        };
    }

    private static Adapted adapt(List<Fields> listed, AdapterInput input, Flaws flaws) {
        if (listed.stream().anyMatch(element -> element.has("keep") || element.has("remove"))) {
            return Adapted.Refused.body(ResticAdapter.WRONG_OUTPUT + " restic forget printed it.");
        }
        var newest = newestByHostAndPaths(listed.stream().map(Snapshot::read).toList());
        if (!flaws.none()) {
            return flaws.refuse(ResticAdapter.WRONG_OUTPUT);
        }
        if (newest.isEmpty()) {
            return Adapted.Refused.body("restic lists no snapshot, so there is no backup to tell of.");
        }
        var hosts = newest.stream().map(Snapshot::host).distinct().count();
        if (input.subject() != null && hosts > 1) {
            return Adapted.Refused.parameter(
                    "subject",
                    "The output tells of %d hosts, so it cannot be about one subject: leave the subject out, or list one host with --host."
                            .formatted(hosts));
        }
        var events = new ArrayList<EvidenceEvent>();
        newest.forEach(snapshot -> events.add(snapshot.statedBy(input)));
        return flaws.none() ? new Adapted.Events(events) : flaws.refuse(ResticAdapter.WRONG_OUTPUT);
    }

    private static List<Snapshot> newestByHostAndPaths(List<Snapshot> snapshots) {
        Map<List<Object>, Snapshot> newest = new LinkedHashMap<>();
        for (var snapshot : snapshots) {
            newest.merge(
                    List.of(snapshot.host(), snapshot.paths()),
                    snapshot,
                    (old, other) -> other.taken().isBefore(old.taken()) ? old : other);
        }
        return List.copyOf(newest.values());
    }

    /**
     * @param taken when the backup began
     * @param fields all of it
     */
    private record Snapshot(String id, String host, List<String> paths, Instant taken, Fields fields) {

        static Snapshot read(Fields fields) {
            if (!fields.has("time")) {
                fields.flaw("time", "is missing");
            }
            return new Snapshot(
                    fields.text("id"),
                    fields.text("hostname"),
                    fields.texts("paths").stream().sorted().toList(),
                    fields.optionalInstant("time").orElse(Instant.EPOCH),
                    fields);
        }

        EvidenceEvent statedBy(AdapterInput input) {
            var told = input.subject();
            var subject = told == null ? host : told;
            var summary = fields.optionalObject("summary");
            var finished = summary.flatMap(fields -> fields.optionalInstant("backup_end"));
            var data = summary.isPresent() && finished.isPresent()
                    ? ResticBackup.stored(summary.get(), finished.get())
                    : withoutSummary();
            data.put("outcome", "success")
                    .put("dry_run", false)
                    .put("snapshot_id", id)
                    .put("hostname", host)
                    .put("paths", paths)
                    .putIfKnown("tool", fields.optionalText("program_version"))
                    .putIfKnown("tags", Optional.of(fields.texts("tags")).filter(tags -> !tags.isEmpty()));
            return ResticBackup.stated(
                    new Fact(ResticBackup.KIND, subject, finished.orElse(taken), data.facts()), input);
        }

        /** Before 0.17 a snapshot says only when the backup began; its size and its end stay unknown. */
        private Fact.Data withoutSummary() {
            return new Fact.Data().put("started_at", taken).put("encrypted", ResticBackup.ALWAYS_ENCRYPTED);
        }
    }
}
