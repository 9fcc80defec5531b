package io.holdfast.alerting.route;

import static io.holdfast.alerting.Transitions.backupOf;
import static io.holdfast.contracts.Status.NOT_SATISFIED;
import static io.holdfast.contracts.Status.SATISFIED;
import static io.holdfast.contracts.Status.STALE;
import static org.assertj.core.api.Assertions.assertThat;

import io.holdfast.alerting.finding.FindingExamples;
import io.holdfast.alerting.finding.FindingPolicy;
import io.holdfast.alerting.finding.Observation;
import io.holdfast.alerting.finding.Outcome;
import io.holdfast.alerting.finding.Outcome.Change;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class RouterTest {

    private static final ChannelId OPS = new ChannelId(new UUID(0, 1));
    private static final ChannelId NEW = new ChannelId(new UUID(0, 2));
    private static final ChannelId OFF = new ChannelId(new UUID(0, 3));
    private static final FindingPolicy POLICY = new FindingPolicy(FindingExamples.RULES);

    private static final Change OPENED =
            change(null, backupOf("srv").from(SATISFIED).to(NOT_SATISFIED));
    private static final Change UPDATED =
            change(OPENED, backupOf("srv").sequence(2).from(NOT_SATISFIED).to(STALE));
    private static final Change RESOLVED =
            change(UPDATED, backupOf("srv").sequence(3).from(STALE).to(SATISFIED));
    private static final Change REOPENED =
            change(RESOLVED, backupOf("srv").sequence(4).from(SATISFIED).to(STALE));

    static Stream<Arguments> rules() {
        return Stream.of(
                rule(
                        "an opening goes to every enabled channel",
                        OPENED,
                        Set.of(OPS, NEW),
                        Set.of(),
                        tell(Reason.OPENED, OPS, NEW)),
                rule(
                        "a reopening goes to every enabled channel",
                        REOPENED,
                        Set.of(OPS),
                        Set.of(),
                        tell(Reason.REOPENED, OPS)),
                rule(
                        "an update is told nobody",
                        UPDATED,
                        Set.of(OPS),
                        Set.of(OPS),
                        new Routing.Quiet("it was told when the finding was opened")),
                rule(
                        "a resolution goes to who knows of the opening",
                        RESOLVED,
                        Set.of(OPS, NEW),
                        Set.of(OPS),
                        tell(Reason.RESOLVED, OPS)),
                rule(
                        "a resolution does not go to a channel that is off",
                        RESOLVED,
                        Set.of(OPS),
                        Set.of(OPS, OFF),
                        tell(Reason.RESOLVED, OPS)),
                rule(
                        "a resolution of which nobody knows is quiet",
                        RESOLVED,
                        Set.of(NEW),
                        Set.of(OFF),
                        new Routing.Quiet("no enabled channel was told of the opening")),
                rule(
                        "without channels it is quiet",
                        OPENED,
                        Set.of(),
                        Set.of(),
                        new Routing.Quiet("no channel is enabled")));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("rules")
    void follows(String rule, Change change, Set<ChannelId> enabled, Set<ChannelId> told, Routing expected) {
        assertThat(Router.route(FindingExamples.told(change), enabled, told))
                .as(rule)
                .isEqualTo(expected);
    }

    private static Arguments rule(
            String rule, Change change, Set<ChannelId> enabled, Set<ChannelId> told, Routing expected) {
        return Arguments.of(rule, change, enabled, told, expected);
    }

    private static Routing tell(Reason reason, ChannelId... channels) {
        return new Routing.Tell(reason, Set.of(channels));
    }

    private static Change change(
            @org.jspecify.annotations.Nullable Change before, io.holdfast.contracts.Transition transition) {
        var outcome = POLICY.decide(before == null ? null : before.finding(), Observation.of(transition));
        if (outcome instanceof Outcome.Change change) {
            return change;
        }
        throw new AssertionError("expected a change, got " + outcome);
    }
}
