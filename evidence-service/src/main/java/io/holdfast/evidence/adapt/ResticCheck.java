package io.holdfast.evidence.adapt;

import java.util.List;
import java.util.Optional;

/** One run of {@code restic check}, which prints JSON since 0.18. */
final class ResticCheck {

    static final String KIND = "backup.check";

    private ResticCheck() {}

    static Adapted adapt(ResticMessages output, AdapterInput input, Flaws flaws) {
        var summaries = output.ofType("summary");
        var code = output.exitCode(input.exitCode());
        var failed = code.isPresent() && code.get() != 0;
        if (summaries.size() > 1 || (summaries.isEmpty() && !failed)) {
            return Adapted.Refused.body(
                    ResticAdapter.WRONG_OUTPUT + " A check is known by one summary, or by how it failed.");
        }
        var subject = Told.subject(
                input, "The output of restic check names no system: say which one with the subject parameter.", flaws);
        var time = Told.time(
                input, "The output of restic check holds no time: say with the time parameter when it ended.", flaws);
        var data = new Fact.Data().put("finished_at", time);
        var sound = summaries.isEmpty() || readSummary(summaries.getFirst(), data);
        data.put("outcome", failed || !sound || output.errors() > 0 ? "failure" : remarkable(summaries))
                .putIfKnown("exit_code", code)
                .putIfKnown("message", output.complaint());
        if (!flaws.none()) {
            return flaws.refuse(ResticAdapter.WRONG_OUTPUT);
        }
        return new Adapted.Events(List.of(new Fact(KIND, subject, time, data.facts()).statedBy(input.source())));
    }

    /** Whether the summary tells of no damage. */
    private static boolean readSummary(Fields summary, Fact.Data data) {
        var errors = summary.count("num_errors");
        var broken = summary.texts("broken_packs").size();
        data.put("num_errors", errors)
                .put("broken_packs", broken)
                .putIfKnown("suggest_repair_index", suggestsRepair(summary))
                .putIfKnown("suggest_prune", summary.optionalFlag("suggest_prune"));
        return errors == 0 && broken == 0;
    }

    private static Optional<Boolean> suggestsRepair(Fields summary) {
        return summary.optionalFlag("suggest_repair_index");
    }

    private static String remarkable(List<Fields> summaries) {
        return summaries.stream().anyMatch(summary -> suggestsRepair(summary).orElse(false)) ? "warning" : "success";
    }
}
