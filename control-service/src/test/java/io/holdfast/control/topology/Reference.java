package io.holdfast.control.topology;

import io.holdfast.contracts.Asset;
import io.holdfast.contracts.Cause;
import io.holdfast.contracts.EvidenceEvent;
import io.holdfast.contracts.Status;
import io.holdfast.contracts.Transition;
import io.holdfast.control.assess.Exemption;
import io.holdfast.control.rule.CompiledCatalog;
import io.holdfast.control.rule.CompiledRule;
import io.holdfast.control.topology.ReferenceSubject.Track;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The rules of judgement, written down once more: straightforward and slow. It keeps everything and works every answer out
 * from the beginning. Only what a rule says of one piece of evidence is shared with the product.
 */
final class Reference {

    private final Map<String, ReferenceSubject> subjects = new TreeMap<>();
    private final Map<String, Exemption> wide = new HashMap<>();
    private final List<Transition> told = new ArrayList<>();
    private CompiledCatalog inForce;
    private CompiledCatalog noticed;
    private Instant now;

    Reference(CompiledCatalog first, Instant now) {
        this.inForce = first;
        this.noticed = first;
        this.now = now;
    }

    List<Transition> told() {
        return told;
    }

    void replaceCatalog(CompiledCatalog newer) {
        inForce = newer;
    }

    /** Time passed; whatever came due meanwhile is noticed now. */
    void tick(Instant at) {
        now = at;
        notice();
        for (var subject : subjects.values()) {
            sweep(subject);
            var due = subject.tracks.entrySet().stream()
                    .filter(each -> isDue(each.getValue()))
                    .sorted(Comparator.<Map.Entry<String, Track>, Instant>comparing(each -> each.getValue().deadline)
                            .thenComparing(Map.Entry::getKey))
                    .flatMap(each -> noticed.rule(each.getKey()).stream())
                    .toList();
            due.forEach(rule -> judge(subject, rule, Cause.DEADLINE));
            if (!due.isEmpty()) {
                subject.letGo(now);
            }
        }
    }

    void evidence(EvidenceEvent event) {
        var subject = arriving(event.subject());
        var isLatest = subject.arrives(event);
        var isSampled = subject.isSampled(event, now);
        if (subject.asset == null) {
            return;
        }
        for (var rule : noticed.rulesForEvidence(event.type())) {
            if (isLatest || (isSampled && rule.control().objective() != null)) {
                judge(subject, rule, Cause.EVIDENCE);
            }
        }
    }

    void asset(Asset newest) {
        var subject = arriving(newest.uid());
        var known = subject.asset;
        if (known != null && (newest.version() < known.version() || newest.equals(known))) {
            return;
        }
        subject.forgetWhatDecidesNothing();
        subject.asset = newest;
        for (var rule : noticed.rules()) {
            if (rule.control().population().kind().equals(newest.kind()) || applies(subject, rule)) {
                judge(subject, rule, Cause.ASSET);
            }
        }
    }

    void assetGone(String uid) {
        var known = arriving(uid).asset;
        if (known != null) {
            asset(new Asset(
                    uid,
                    known.kind(),
                    known.name(),
                    known.owner(),
                    known.criticality(),
                    known.labels(),
                    known.population(),
                    Asset.State.RETIRED,
                    now,
                    known.version()));
        }
    }

    void exemption(Exemption news) {
        if (news.subject() == null) {
            notice();
            wide.put(news.id(), news);
            subjects.values().forEach(each -> each.swept = false);
            return;
        }
        var subject = arriving(news.subject());
        subject.exemptions.put(news.id(), news);
        if (subject.asset != null) {
            noticed.rule(news.controlId()).ifPresent(rule -> judge(subject, rule, Cause.EXCEPTION));
        }
    }

    private ReferenceSubject arriving(String uid) {
        notice();
        var subject = subjects.computeIfAbsent(uid, id -> new ReferenceSubject(id, noticed));
        sweep(subject);
        return subject;
    }

    private void notice() {
        if (noticed != inForce) {
            noticed = inForce;
            subjects.values().forEach(each -> each.swept = false);
        }
    }

    private void sweep(ReferenceSubject subject) {
        if (subject.swept) {
            return;
        }
        subject.swept = true;
        subject.changeRules(noticed, now);
        if (subject.asset == null) {
            return;
        }
        for (var rule : noticed.rules()) {
            var control = rule.control();
            var track = subject.track(control.id());
            if (!control.population().kind().equals(subject.asset.kind()) && track.shown == null) {
                continue;
            }
            if (!track.version.equals(control.version())) {
                judge(subject, rule, Cause.CATALOG);
            } else if (track.shown != null && !track.wide.equals(wide(control.id()))) {
                judge(subject, rule, Cause.EXCEPTION);
            }
        }
        subject.tracks.forEach((controlId, track) -> {
            if (track.shown != null && noticed.rule(controlId).isEmpty()) {
                leave(subject, controlId, null, track, Cause.CATALOG);
            }
        });
    }

    private void judge(ReferenceSubject subject, CompiledRule rule, Cause cause) {
        var control = rule.control();
        var track = subject.track(control.id());
        var natural = ReferenceJudgement.answer(rule, subject, now, cause == Cause.DEADLINE);
        if (natural != null) {
            var exemption = covering(subject, control.id());
            tell(subject, rule, track, ReferenceVerdict.of(natural, control, track, exemption, now), cause);
        } else if (track.shown != null) {
            leave(subject, control.id(), rule, track, cause);
        } else if (track.sequence > 0) {
            track.version = control.version();
        }
    }

    private void tell(ReferenceSubject subject, CompiledRule rule, Track track, ReferenceVerdict verdict, Cause cause) {
        var isNews = verdict.isNewsTo(track);
        var before = track.shown;
        track.version = rule.control().version();
        track.shown = verdict.shown().status();
        track.underlying = verdict.underlying();
        track.worseSince = verdict.worseSince();
        track.dueSoon = verdict.dueSoon();
        track.deadline = verdict.shown().deadline();
        track.wide = wide(rule.control().id());
        if (isNews) {
            track.sequence++;
            var ended = cause == Cause.DEADLINE && before == Status.EXEMPT && track.shown != Status.EXEMPT;
            var over = ended ? end(subject, rule.control().id()) : null;
            told.add(ReferenceVoice.changed(subject, rule, track, before, verdict, cause, over, now));
        }
    }

    private void leave(
            ReferenceSubject subject, String controlId, @Nullable CompiledRule rule, Track track, Cause cause) {
        var before = track.shown;
        track.sequence++;
        told.add(ReferenceVoice.left(subject, controlId, rule, track, before, cause, now));
        track.version = rule == null ? track.version : rule.control().version();
        track.shown = null;
        track.underlying = null;
        track.worseSince = null;
        track.dueSoon = false;
        track.deadline = null;
    }

    private @Nullable Exemption covering(ReferenceSubject subject, String controlId) {
        return granted(subject, controlId).stream()
                .filter(each -> each.expiresAt().isAfter(now))
                .max(Comparator.comparing(Exemption::expiresAt).thenComparing(Exemption::id))
                .orElse(null);
    }

    private Instant end(ReferenceSubject subject, String controlId) {
        return granted(subject, controlId).stream()
                .map(Exemption::expiresAt)
                .filter(each -> !each.isAfter(now))
                .max(Comparator.naturalOrder())
                .orElseThrow();
    }

    private List<Exemption> granted(ReferenceSubject subject, String controlId) {
        var all = new ArrayList<>(subject.exemptions.values());
        all.addAll(wide.values());
        all.removeIf(each -> each.revoked() || !each.controlId().equals(controlId));
        return all;
    }

    private List<Exemption> wide(String controlId) {
        return wide.values().stream()
                .filter(each -> each.controlId().equals(controlId) && !each.revoked())
                .sorted(Comparator.comparing(Exemption::id))
                .toList();
    }

    private boolean applies(ReferenceSubject subject, CompiledRule rule) {
        return subject.track(rule.control().id()).shown != null;
    }

    private boolean isDue(Track track) {
        return track.shown != null && track.deadline != null && !track.deadline.isAfter(now);
    }
}
