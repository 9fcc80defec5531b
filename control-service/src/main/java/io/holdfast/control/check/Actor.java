package io.holdfast.control.check;

import io.holdfast.contracts.Asset;
import io.holdfast.contracts.Transition;
import io.holdfast.control.assess.ControlExemptions;
import io.holdfast.control.assess.Exemption;
import io.holdfast.control.assess.Held;
import io.holdfast.control.assess.Latest;
import io.holdfast.control.assess.Replay;
import io.holdfast.control.assess.SubjectJudge;
import io.holdfast.control.rule.CompiledRule;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One asset of a test, and what was thought of it so far. */
final class Actor {

    private final String uid;
    private final CompiledRule rule;
    private final List<Transition> transitions = new ArrayList<>();
    private Map<String, Object> form;
    private final Replay replay;
    private long assetVersion;
    private int exemptions;
    private int lookedAt;

    Actor(String uid, Map<String, Object> form, CompiledRule rule, SubjectJudge judge) {
        this.uid = uid;
        this.form = form;
        this.rule = rule;
        this.replay = new Replay(judge, uid, this::note);
    }

    /** Where things happen to it. */
    Replay replay() {
        return replay;
    }

    boolean isKnown() {
        return replay.state().asset() != null;
    }

    Asset changed(Map<String, Object> changes, Instant now) {
        form = Overlay.lay(form, changes);
        assetVersion++;
        return AssetForm.asset(form, uid, now, assetVersion);
    }

    Exemption exemption(Step.ExceptionNews news, Instant now) {
        return switch (news) {
            case Step.ExceptionNews.Granted(var expires, var reason) -> {
                exemptions++;
                yield exemption(reason, now.plus(expires), false);
            }
            case Step.ExceptionNews.Revoked() -> exemption("taken back", now, true);
        };
    }

    private Exemption exemption(String reason, Instant end, boolean revoked) {
        return new Exemption("exception-" + exemptions, rule.control().id(), uid, reason, end, revoked);
    }

    private void note(Transition transition) {
        if (transition.controlId().equals(rule.control().id())) {
            transitions.add(transition);
        }
    }

    Standing standing(Instant now) {
        var recent = transitions.subList(lookedAt, transitions.size());
        var last = transitions.isEmpty() ? null : transitions.getLast();
        return new Standing(
                held(),
                reason(last, now),
                last,
                List.copyOf(recent),
                replay.state().asset());
    }

    /** From here on, what comes belongs to the next look. */
    void wasLookedAt() {
        lookedAt = transitions.size();
    }

    private @Nullable Held held() {
        var held = replay.state().held().get(rule.control().id());
        return held == null || held.shown() == null ? null : held;
    }

    private String reason(@Nullable Transition last, Instant now) {
        return Latest.of(replay.state(), ControlExemptions.NONE, rule, now)
                .map(Latest::reason)
                .orElseGet(() -> last == null ? "nothing was judged" : last.reason());
    }
}
