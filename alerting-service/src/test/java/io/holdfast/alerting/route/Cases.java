package io.holdfast.alerting.route;

import static io.holdfast.alerting.Transitions.backupOf;
import static io.holdfast.contracts.Status.NOT_SATISFIED;
import static io.holdfast.contracts.Status.SATISFIED;

import io.holdfast.alerting.finding.FindingExamples;
import io.holdfast.alerting.finding.FindingPolicy;
import io.holdfast.alerting.finding.FindingView;
import io.holdfast.alerting.finding.Observation;
import io.holdfast.alerting.finding.Outcome;
import io.holdfast.contracts.Severity;
import io.holdfast.contracts.Status;
import io.holdfast.contracts.Transition;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Findings, groups and circumstances for the table tests, as short as the rules that they show. */
public final class Cases {

    static final Instant NOW = Instant.parse("2026-11-22T12:00:00Z");
    public static final ChannelId OPS = new ChannelId(new UUID(0, 1));
    static final ChannelId TEAM = new ChannelId(new UUID(0, 2));
    static final UUID GROUP = new UUID(1, 1);
    static final Flapping.Thresholds THRESHOLDS = new Flapping.Thresholds(5, 2, Duration.ofMinutes(30));

    private static final FindingPolicy POLICY = new FindingPolicy(FindingExamples.RULES);

    private Cases() {}

    static FindingView firing(String subject) {
        return firing(subject, Severity.HIGH);
    }

    public static FindingView firing(String subject, Severity severity) {
        return view(null, backupOf(subject).severity(severity).from(SATISFIED).to(NOT_SATISFIED));
    }

    static FindingView failing(String subject, Status status) {
        return view(null, backupOf(subject).from(SATISFIED).to(status));
    }

    public static FindingView resolved(String subject) {
        return view(
                change(null, firingTransition(subject)),
                backupOf(subject).sequence(2).from(NOT_SATISFIED).to(SATISFIED));
    }

    static FindingView reopened(String subject) {
        var open = change(null, firingTransition(subject));
        var over =
                change(open, backupOf(subject).sequence(2).from(NOT_SATISFIED).to(SATISFIED));
        return view(over, backupOf(subject).sequence(3).from(SATISFIED).to(NOT_SATISFIED));
    }

    public static Member member(FindingView finding) {
        return new Member(finding, true, null, null, null, Map.of());
    }

    static Member knowing(FindingView finding, ChannelId channel, Known known) {
        return new Member(finding, true, null, null, null, Map.of(channel, known));
    }

    static Known told(Duration ago) {
        return new Known(true, Severity.HIGH, false, NOW.minus(ago), true, GROUP, 1);
    }

    static Route route() {
        return route(null, null);
    }

    static Route route(@Nullable Digest digest, @Nullable QuietHours quietHours) {
        return new Route(
                Route.ROOT,
                List.of(),
                new Matchers(List.of()),
                List.of("control"),
                Timing.DEFAULT,
                digest,
                quietHours,
                false,
                List.of());
    }

    static Plan decide(Route route, Circumstances circumstances, Member... members) {
        return GroupPolicy.decide(new GroupState(GROUP, route, List.of(members), Set.of(OPS)), circumstances);
    }

    static Circumstances calm() {
        return new Circumstances(NOW, List.of(), Duration.ofHours(1), Set.of(), Map.of(), THRESHOLDS);
    }

    static Circumstances with(Window... windows) {
        return new Circumstances(NOW, List.of(windows), Duration.ofHours(1), Set.of(), Map.of(), THRESHOLDS);
    }

    static Circumstances silent(String source) {
        return new Circumstances(NOW, List.of(), Duration.ofHours(1), Set.of(source), Map.of(), THRESHOLDS);
    }

    static Circumstances flapping(FindingView finding) {
        var state = new Flapping(6, NOW, true);
        return new Circumstances(
                NOW, List.of(), Duration.ofHours(1), Set.of(), Map.of(finding.id(), state), THRESHOLDS);
    }

    static Window silence(Duration left) {
        return window(MuteKind.SILENCE, left);
    }

    static Window maintenance(Duration left) {
        return window(MuteKind.MAINTENANCE, left);
    }

    static Matchers matchers(String... texts) {
        var violations = new java.util.ArrayList<io.holdfast.contracts.Violation>();
        var matchers = Matchers.read(List.of(texts), "matchers", violations);
        if (!violations.isEmpty()) {
            throw new AssertionError(violations.toString());
        }
        return matchers;
    }

    private static Window window(MuteKind kind, Duration left) {
        return new Window(
                new UUID(2, 1),
                kind,
                "planned",
                matchers("control=backup-recent"),
                NOW.minus(Duration.ofHours(4)),
                NOW.plus(left));
    }

    private static Transition firingTransition(String subject) {
        return backupOf(subject).from(SATISFIED).to(NOT_SATISFIED);
    }

    private static FindingView view(Outcome.@Nullable Change before, Transition transition) {
        return FindingExamples.told(change(before, transition)).finding();
    }

    private static Outcome.Change change(Outcome.@Nullable Change before, Transition transition) {
        var outcome = POLICY.decide(before == null ? null : before.finding(), Observation.of(transition));
        if (outcome instanceof Outcome.Change change) {
            return change;
        }
        throw new AssertionError("must change something: " + outcome);
    }
}
