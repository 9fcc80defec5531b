package io.holdfast.control.view;

import io.holdfast.contracts.Status;
import io.holdfast.control.view.PostureView.CoverageView;
import java.util.List;
import java.util.Map;

/** The posture in one or two plain sentences. */
final class PostureSentence {

    private PostureSentence() {}

    static String of(List<ControlView> controls, CoverageView coverage, Map<Status, Long> assessments) {
        var populated = controls.stream().filter(each -> each.population() > 0).toList();
        if (populated.isEmpty()) {
            return "Nothing has been judged yet.";
        }
        var broken = populated.stream().filter(each -> each.status().isBroken()).count();
        var sentence = new StringBuilder(controls(broken, populated.size()));
        var stale = assessments.getOrDefault(Status.STALE, 0L);
        if (stale > 0) {
            sentence.append("; in ").append(count(stale, "case")).append(" the evidence is too old");
        }
        if (coverage.percent() != null) {
            sentence.append("; ")
                    .append(coverage.percent())
                    .append(" % of ")
                    .append(count(coverage.population(), "subject"))
                    .append(coverage.population() == 1 ? " has" : " have")
                    .append(" current evidence");
        }
        sentence.append('.');
        var idle = controls.size() - populated.size();
        if (idle > 0) {
            sentence.append(" ")
                    .append(count(idle, "control"))
                    .append(idle == 1 ? " has" : " have")
                    .append(" nothing to cover yet.");
        }
        return sentence.toString();
    }

    private static String controls(long broken, int all) {
        if (broken == 0) {
            return all == 1 ? "The one control holds" : "All " + all + " controls hold";
        }
        return broken + " of " + count(all, "control") + (broken == 1 ? " does not hold" : " do not hold");
    }

    private static String count(long number, String noun) {
        return number + " " + noun + (number == 1 ? "" : "s");
    }
}
