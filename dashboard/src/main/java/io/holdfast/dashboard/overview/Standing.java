package io.holdfast.dashboard.overview;

import io.holdfast.contracts.Status;
import io.holdfast.dashboard.page.Address;
import io.holdfast.dashboard.page.Share;
import io.holdfast.dashboard.page.Tally;
import io.holdfast.dashboard.services.control.Assurance;
import io.holdfast.dashboard.services.control.Posture;
import io.holdfast.dashboard.words.Language;
import io.holdfast.dashboard.words.NumberWords;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** The posture with every number as a link to what it counts. */
public record Standing(Posture posture, Tally measures, List<Rest> rests, Tally controls, Tally assessments) {

    /** How many measures rest on the same, and how many of them hold. */
    public record Rest(Assurance assurance, long measures, long holding, Address link) {

        static Rest of(Assurance assurance, Map<Status, Long> counts) {
            var all = counts.values().stream().mapToLong(Long::longValue).sum();
            var holding = counts.getOrDefault(Status.SATISFIED, 0L);
            return new Rest(assurance, all, holding, Address.of("measures").with("assurance", assurance));
        }
    }

    static Standing of(Posture posture) {
        return new Standing(
                posture,
                Tally.of(posture.measures(), status -> Address.of("measures").with("status", status)),
                Arrays.stream(Assurance.values())
                        .map(each -> Rest.of(each, posture.assurance().getOrDefault(each, Map.of())))
                        .toList(),
                Tally.of(posture.controls(), status -> Address.of("controls").with("status", status)),
                Tally.of(posture.assessments(), status -> Address.of("controls").with("subjects", status)));
    }

    /** The status that the sentence speaks of: the worst of all measures. */
    public Status worst() {
        return worstOf(posture.measures());
    }

    /** The share of subjects with current evidence in words; empty when there is none to say. */
    public String coverage(Language language) {
        var percent = posture.coverage().percent();
        return percent == null ? "" : NumberWords.percent(percent, language);
    }

    /** How all measures stand. */
    public Share share() {
        return Share.of(posture.measures());
    }

    /** Whether there is anything to judge at all. */
    public boolean empty() {
        return measures.total() == 0;
    }

    private static Status worstOf(Map<Status, Long> counts) {
        for (var status : Status.values()) {
            if (counts.getOrDefault(status, 0L) > 0 && status != Status.EXEMPT) {
                return status;
            }
        }
        return Status.NO_DATA;
    }
}
