package io.holdfast.alerting.route;

import static io.holdfast.alerting.Transitions.backupOf;
import static io.holdfast.contracts.Status.NOT_SATISFIED;
import static io.holdfast.contracts.Status.SATISFIED;

import io.holdfast.alerting.finding.FindingExamples;
import io.holdfast.alerting.finding.FindingPolicy;
import io.holdfast.alerting.finding.FindingView;
import io.holdfast.alerting.finding.Observation;
import io.holdfast.alerting.finding.Outcome;
import io.holdfast.alerting.finding.Unresolved;
import io.holdfast.contracts.Severity;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** One group over time, with the tables kept in memory: what happens to findings, and what channels hear of it. */
final class Simulation {

    static final Timing TIMING = new Timing(Duration.ofSeconds(5), Duration.ofSeconds(30), Duration.ofMinutes(10));
    static final Set<ChannelId> CHANNELS = Set.of(Cases.OPS, Cases.TEAM);

    private static final List<Severity> SEVERITIES = List.of(Severity.values());
    private static final FindingPolicy POLICY = new FindingPolicy(FindingExamples.RULES);
    private static final Flapping.Thresholds NEVER = new Flapping.Thresholds(1e9, 1, Duration.ofMinutes(30));

    private static final int PORTION = 2;

    private final Route route;
    private final List<Window> windows = new ArrayList<>();
    private final Map<String, Outcome.Change> findings = new LinkedHashMap<>();
    private final Map<String, Integer> sequences = new HashMap<>();
    private final Map<UUID, Map<ChannelId, Known>> known = new HashMap<>();
    private final Map<UUID, FindingView> members = new LinkedHashMap<>();
    private final Map<UUID, UUID> reminded = new HashMap<>();
    private Instant now = Cases.NOW;
    private @Nullable Instant lastSentAt;
    private @Nullable Instant next;

    Simulation() {
        this.route = new Route(
                Route.ROOT, List.of(), new Matchers(List.of()), List.of(), TIMING, null, null, false, List.of());
    }

    Instant now() {
        return now;
    }

    List<FindingView> findings() {
        return findings.values().stream().map(Simulation::view).toList();
    }

    List<Window> windowsOver(FindingView finding) {
        return windows.stream()
                .filter(window -> window.isActive(now) && window.matchers().test(Labels.of(finding)) == Fit.YES)
                .toList();
    }

    /** Something breaks, recovers, or gets worse. */
    void change(String subject, Random random) {
        var before = findings.get(subject);
        var firing = before != null && before.finding() instanceof Unresolved;
        var sequence = sequences.merge(subject, 1, Integer::sum);
        var severity = SEVERITIES.get(random.nextInt(SEVERITIES.size()));
        var recovers = firing && random.nextInt(4) != 0;
        var transition = backupOf(subject)
                .sequence(sequence)
                .severity(severity)
                .from(firing ? NOT_SATISFIED : SATISFIED)
                .to(recovers ? SATISFIED : NOT_SATISFIED);
        if (POLICY.decide(before == null ? null : before.finding(), Observation.of(transition))
                instanceof Outcome.Change change) {
            findings.put(subject, change);
            members.put(view(change).id(), view(change));
            touch();
        }
    }

    void open(Window window) {
        windows.add(window);
        if (lastSentAt != null || !members.isEmpty()) {
            next = now;
        }
    }

    /** A second later; answers what was told in it. */
    List<Telling> tick() {
        now = now.plusSeconds(1);
        return next == null || next.isAfter(now) ? List.of() : flush();
    }

    private void touch() {
        var due = now.plus(TIMING.groupWait());
        if (lastSentAt != null && lastSentAt.plus(TIMING.groupInterval()).isAfter(due)) {
            due = lastSentAt.plus(TIMING.groupInterval());
        }
        next = next == null || due.isBefore(next) ? due : next;
    }

    /** In portions, as a group of any size is flushed. */
    private List<Telling> flush() {
        var circumstances = new Circumstances(now, windows, Duration.ofMinutes(2), Set.of(), Map.of(), NEVER);
        var portions = portions();
        var repeating = portions.stream()
                .flatMap(portion -> GroupPolicy.repeating(portion, circumstances).stream())
                .collect(Collectors.toSet());
        var plans = portions.stream()
                .map(portion -> GroupPolicy.decide(portion, circumstances, repeating))
                .toList();
        var tellings = plans.stream().flatMap(plan -> plan.tellings().stream()).toList();
        tellings.forEach(this::remember);
        plans.forEach(plan -> plan.done().forEach(member -> members.remove(member.id())));
        if (!tellings.isEmpty()) {
            lastSentAt = now;
        }
        lastSentAt = members.isEmpty() ? null : lastSentAt;
        next = plans.stream()
                .map(Plan::next)
                .filter(Objects::nonNull)
                .min(Comparator.naturalOrder())
                .orElse(null);
        return tellings;
    }

    private List<GroupState> portions() {
        var all = members();
        var whole = new GroupState(Cases.GROUP, route, List.of(), CHANNELS);
        return IntStream.iterate(0, from -> from < all.size(), from -> from + PORTION)
                .mapToObj(from -> whole.with(all.subList(from, Math.min(from + PORTION, all.size()))))
                .toList();
    }

    private List<Member> members() {
        return members.values().stream()
                .map(finding -> new Member(
                        finding,
                        true,
                        null,
                        null,
                        reminded.get(finding.id()),
                        known.getOrDefault(finding.id(), Map.of())))
                .toList();
    }

    private void remember(Telling telling) {
        var finding = telling.member().finding();
        if (telling.reason() == Reason.SILENCE_ENDING) {
            windowsOver(finding).forEach(window -> reminded.put(finding.id(), window.id()));
            return;
        }
        known.computeIfAbsent(finding.id(), id -> new HashMap<>())
                .put(
                        telling.channel(),
                        new Known(telling.leavesOpen(), finding.severity(), false, now, true, Cases.GROUP, 1));
    }

    private static FindingView view(Outcome.Change change) {
        return FindingExamples.told(change).finding();
    }
}
