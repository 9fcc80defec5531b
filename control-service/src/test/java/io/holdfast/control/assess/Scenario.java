package io.holdfast.control.assess;

import io.holdfast.contracts.Asset;
import io.holdfast.contracts.EvidenceEvent;
import io.holdfast.contracts.Transition;
import io.holdfast.control.testing.Catalogs;
import io.holdfast.control.testing.Facts;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** What happens to one subject, told in order. Time moves only when the story says so. */
final class Scenario {

    static final String SUBJECT = "system-1";

    private final List<Transition> transitions = new ArrayList<>();
    private SubjectJudge judge;
    private ControlExemptions wide = ControlExemptions.NONE;
    private SubjectState state = SubjectState.unknown(SUBJECT);
    private Instant now = Facts.START;
    private int events;

    Scenario(Catalogs catalog) {
        this.judge = new SubjectJudge(catalog.compile());
    }

    /** Evidence spoke of the subject, and no inventory did. */
    Scenario discovered() {
        var asset = new Asset(
                SUBJECT,
                Asset.UNKNOWN_KIND,
                null,
                null,
                Asset.Criticality.MEDIUM,
                Map.of(),
                null,
                Asset.State.DISCOVERED,
                now,
                1);
        return take(judge.asset(state, asset, now));
    }

    Scenario asset() {
        return asset(1, Map.of(), Asset.State.ACTIVE);
    }

    Scenario asset(long version, Map<String, String> labels, Asset.State assetState) {
        return take(judge.asset(state, Facts.system(SUBJECT, version, labels, assetState), now));
    }

    /** Evidence of this very moment. */
    Scenario backup(Map<String, Object> data) {
        return backup(now, data);
    }

    Scenario backup(Instant time, Map<String, Object> data) {
        events++;
        return evidence(Facts.backup(SUBJECT, "event-" + events, time, data));
    }

    Scenario evidence(EvidenceEvent event) {
        return take(judge.evidence(state, Facts.evidence(event), now));
    }

    /** An exception for a whole control. */
    Scenario controlExemption(String id, String control, Duration lasting, boolean revoked) {
        wide = wide.with(new Exemption(id, control, null, "being replaced", now.plus(lasting), revoked));
        judge = judge.under(wide);
        return take(judge.sweep(state, now));
    }

    Scenario exemption(String id, String control, Duration lasting, boolean revoked) {
        return take(judge.exemption(
                state, new Exemption(id, control, SUBJECT, "being replaced", now.plus(lasting), revoked), now));
    }

    /** Lets time pass; deadlines ring on their way, as they would. */
    Scenario after(Duration duration) {
        var end = now.plus(duration);
        for (var due = state.nextDeadline(); due != null && !due.isAfter(end); due = state.nextDeadline()) {
            now = due.isAfter(now) ? due : now;
            take(judge.deadline(state, now));
        }
        now = end;
        return this;
    }

    /** Time passes and nobody looks, as while the service is down. */
    Scenario unnoticed(Duration duration) {
        now = now.plus(duration);
        return this;
    }

    Scenario catalog(Catalogs newer) {
        judge = new SubjectJudge(newer.compile()).under(wide);
        return take(judge.sweep(state, now));
    }

    Instant now() {
        return now;
    }

    List<Transition> transitions() {
        return transitions;
    }

    Transition last() {
        return transitions.getLast();
    }

    SubjectState state() {
        return state;
    }

    /** Every transition as {@code control: FROM>TO by CAUSE}, and whether it is due soon. */
    List<String> told() {
        return transitions.stream()
                .map(each -> each.controlId() + ": " + each.from() + ">" + each.to() + " by " + each.cause()
                        + (each.dueSoon() ? ", due soon" : ""))
                .toList();
    }

    private Scenario take(Judgement judgement) {
        state = judgement.state();
        transitions.addAll(judgement.transitions());
        return this;
    }
}
