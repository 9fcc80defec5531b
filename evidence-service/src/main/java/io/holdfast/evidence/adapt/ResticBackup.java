package io.holdfast.evidence.adapt;

import io.holdfast.contracts.EvidenceEvent;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** One run of {@code restic backup}. */
final class ResticBackup {

    static final String KIND = "backup.run";

    /** restic has no unencrypted repository: "Keys, Encryption and MAC" in its design document (doc/design.rst). */
    static final boolean ALWAYS_ENCRYPTED = true;

    /** The exit code of a backup that stored a snapshot, but could not read all of the source. */
    private static final long INCOMPLETE = 3;

    private static final String NO_SUBJECT =
            "The output of restic backup does not name the system: say which one with the subject parameter.";
    private static final String NO_TIME =
            "This output does not say when the backup finished (restic before 0.17, or a failed run): say it with the"
                    + " time parameter.";

    private ResticBackup() {}

    static Adapted adapt(ResticMessages output, AdapterInput input, Flaws flaws) {
        var summaries = output.ofType("summary");
        var code = output.exitCode(input.exitCode());
        if (summaries.size() > 1) {
            return Adapted.Refused.body("The output holds the summaries of more than one run: send one run at a time.");
        }
        if (summaries.isEmpty()) {
            return broken(output, input, code, flaws);
        }
        return finished(summaries.getFirst(), output, input, flaws);
    }

    /** A run without a summary: restic failed before it had stored anything, if it is known that it failed. */
    private static Adapted broken(ResticMessages output, AdapterInput input, Optional<Long> code, Flaws flaws) {
        if (code.isEmpty() || code.get() == 0) {
            return Adapted.Refused.body(ResticAdapter.WRONG_OUTPUT
                    + " It has no summary: it was cut, the run is still going on, or another command printed it. If the"
                    + " backup failed, send its exit_code too.");
        }
        var subject = Told.subject(input, NO_SUBJECT, flaws);
        var time = Told.time(input, NO_TIME, flaws);
        var data = new Fact.Data()
                .put("outcome", code.get() == INCOMPLETE ? "warning" : "failure")
                .put("finished_at", time)
                .put("encrypted", ALWAYS_ENCRYPTED)
                .put("dry_run", false)
                .putIfKnown("exit_code", code)
                .putIfKnown("message", output.complaint());
        return flaws.none()
                ? events(new Fact(KIND, subject, time, data.facts()).statedBy(input.source()))
                : flaws.refuse(ResticAdapter.WRONG_OUTPUT);
    }

    private static Adapted finished(Fields summary, ResticMessages output, AdapterInput input, Flaws flaws) {
        if (!summary.has("files_new")) {
            return Adapted.Refused.body(
                    ResticAdapter.WRONG_OUTPUT + " Its summary is that of another command, such as restore.");
        }
        var subject = Told.subject(input, NO_SUBJECT, flaws);
        var ended = summary.optionalInstant("backup_end");
        var time = ended.isPresent() ? ended.get() : Told.time(input, NO_TIME, flaws);
        var data = stored(summary, time)
                .put("outcome", outcome(output, input))
                .put("dry_run", summary.optionalFlag("dry_run").orElse(false))
                .putIfKnown("errors", Optional.of(output.errors()).filter(errors -> errors > 0))
                .putIfKnown("exit_code", output.exitCode(input.exitCode()))
                .putIfKnown("message", output.complaint());
        return flaws.none()
                ? events(stated(new Fact(KIND, subject, time, data.facts()), input))
                : flaws.refuse(ResticAdapter.WRONG_OUTPUT);
    }

    /** What a summary says, be it of a run or of a listed snapshot. */
    static Fact.Data stored(Fields summary, Instant finished) {
        var started = summary.optionalInstant("backup_start");
        if (started.isPresent() && started.get().isAfter(finished)) {
            summary.flaw("backup_start", "must not be after the end of the backup");
        }
        var files = summary.count("total_files_processed");
        return new Fact.Data()
                .putIfKnown("started_at", started)
                .put("finished_at", finished)
                .put("bytes", summary.count("total_bytes_processed"))
                .putIfKnown("bytes_added", summary.optionalCount("data_added"))
                .put("files", files)
                .put("examined", files)
                .put("encrypted", ALWAYS_ENCRYPTED)
                .putIfKnown("snapshot_id", summary.optionalText("snapshot_id"));
    }

    /**
     * The same snapshot with the same outcome is the same fact, whether the run or a later listing tells of it, and
     * however much each of them tells. A different outcome is another fact of the same time, so that the worse one counts.
     */
    static EvidenceEvent stated(Fact fact, AdapterInput input) {
        var data = fact.data();
        return data.containsKey("snapshot_id")
                ? fact.statedBy(
                        input.source(),
                        List.of(
                                KIND,
                                fact.subject(),
                                fact.time().toString(),
                                data.getOrDefault("snapshot_id", ""),
                                data.getOrDefault("outcome", ""),
                                data.getOrDefault("dry_run", false)))
                : fact.statedBy(input.source());
    }

    /**
     * The summary of an incomplete backup looks like that of a complete one. What gives it away is the exit code, the
     * error messages, and, where nobody gives the exit code, any plain warning on the error stream.
     */
    private static String outcome(ResticMessages output, AdapterInput input) {
        var code = output.exitCode(input.exitCode());
        if (code.isPresent() && code.get() != 0) {
            return code.get() == INCOMPLETE ? "warning" : "failure";
        }
        var unexplained = code.isEmpty() && !output.remarks().isEmpty();
        return output.errors() > 0 || unexplained ? "warning" : "success";
    }

    private static Adapted events(EvidenceEvent event) {
        return new Adapted.Events(List.of(event));
    }
}
