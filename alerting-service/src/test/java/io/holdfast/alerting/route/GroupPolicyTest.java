package io.holdfast.alerting.route;

import static io.holdfast.alerting.route.Cases.NOW;
import static io.holdfast.alerting.route.Cases.OPS;
import static io.holdfast.alerting.route.Cases.calm;
import static io.holdfast.alerting.route.Cases.decide;
import static io.holdfast.alerting.route.Cases.failing;
import static io.holdfast.alerting.route.Cases.firing;
import static io.holdfast.alerting.route.Cases.flapping;
import static io.holdfast.alerting.route.Cases.knowing;
import static io.holdfast.alerting.route.Cases.maintenance;
import static io.holdfast.alerting.route.Cases.member;
import static io.holdfast.alerting.route.Cases.reopened;
import static io.holdfast.alerting.route.Cases.resolved;
import static io.holdfast.alerting.route.Cases.route;
import static io.holdfast.alerting.route.Cases.silence;
import static io.holdfast.alerting.route.Cases.silent;
import static io.holdfast.alerting.route.Cases.told;
import static io.holdfast.alerting.route.Cases.with;
import static org.assertj.core.api.Assertions.assertThat;

import io.holdfast.contracts.Severity;
import io.holdfast.contracts.Status;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class GroupPolicyTest {

    private static final Duration HOUR = Duration.ofHours(1);
    private static final Known LOW = new Known(true, Severity.LOW, false, NOW.minus(HOUR), true, Cases.GROUP, 1);
    private static final Known DEAD = new Known(true, Severity.HIGH, false, NOW.minus(HOUR), false, Cases.GROUP, 1);
    private static final Known ELSEWHERE =
            new Known(true, Severity.HIGH, false, NOW.minus(HOUR), true, new UUID(1, 2), 1);
    private static final Known OVER = new Known(false, Severity.HIGH, false, NOW.minus(HOUR), true, Cases.GROUP, 2);
    private static final Known RESTLESS = new Known(true, Severity.HIGH, true, NOW.minus(HOUR), true, Cases.GROUP, 1);
    private static final QuietHours NOON = quiet(false);
    private static final Digest AT_EIGHT =
            new Digest(Digest.Every.DAILY, LocalTime.of(8, 0), ZoneId.of("UTC"), DayOfWeek.MONDAY);

    static Stream<Arguments> rules() {
        return Stream.of(
                rule("what fails and is not known is told", calm(), member(firing("a")), Reason.OPENED),
                rule("what failed before is told as reopened", calm(), member(reopened("a")), Reason.REOPENED),
                rule("what is known is not told again", calm(), knowing(firing("a"), OPS, told(HOUR)), null),
                rule(
                        "until the repeat interval is over",
                        calm(),
                        knowing(firing("a"), OPS, told(HOUR.multipliedBy(24))),
                        Reason.REPEATED),
                rule("what got more severe is told", calm(), knowing(firing("a"), OPS, LOW), Reason.WORSENED),
                rule("what is over before anybody was told is told nobody", calm(), member(resolved("a")), null),
                rule(
                        "who knows that it is open hears that it is resolved",
                        calm(),
                        knowing(resolved("a"), OPS, told(HOUR)),
                        Reason.RESOLVED),
                rule("but once", calm(), knowing(resolved("a"), OPS, OVER), null),
                rule("and not who never heard of the opening", calm(), knowing(resolved("a"), OPS, DEAD), null),
                rule("what fails again is told again", calm(), knowing(reopened("a"), OPS, OVER), Reason.REOPENED),
                rule(
                        "what recovered and failed unheard of is no news",
                        calm(),
                        knowing(reopened("a"), OPS, told(HOUR)),
                        null),
                rule("what another group told is its business", calm(), knowing(resolved("a"), OPS, ELSEWHERE), null),
                rule("and is no news here", calm(), knowing(firing("a"), OPS, ELSEWHERE), null),
                rule("what has become overdue is told", calm(), overdue(HOUR.dividedBy(2)), Reason.OVERDUE),
                rule("but not again", calm(), overdue(HOUR.multipliedBy(2)), null),
                rule("what will be due soon is told", calm(), dueSoon(HOUR.dividedBy(2), 0), Reason.DUE_SOON),
                rule("but not again", calm(), dueSoon(HOUR.multipliedBy(2), 0), null),
                rule("nor when the date has been changed meanwhile", calm(), dueSoon(HOUR.dividedBy(2), 1), null),
                rule("nor who never heard that it opened", calm(), unknownAndDueSoon(), Reason.OPENED),
                rule("a silence holds it", with(silence(HOUR.multipliedBy(2))), dueSoon(HOUR.dividedBy(2), 0), null),
                rule("a silence holds what begins", with(silence(HOUR.multipliedBy(2))), member(firing("a")), null),
                rule(
                        "and what repeats",
                        with(silence(HOUR.multipliedBy(2))),
                        knowing(firing("a"), OPS, told(HOUR.multipliedBy(30))),
                        null),
                rule(
                        "not what ends",
                        with(silence(HOUR.multipliedBy(2))),
                        knowing(resolved("a"), OPS, told(HOUR)),
                        Reason.RESOLVED),
                rule(
                        "one that is over holds nothing",
                        with(silence(Duration.ZERO)),
                        member(firing("a")),
                        Reason.OPENED),
                rule(
                        "people are reminded of a silence before it ends",
                        with(silence(HOUR.dividedBy(2))),
                        member(firing("a")),
                        Reason.SILENCE_ENDING),
                rule("once", with(silence(HOUR.dividedBy(2))), reminded(), null),
                rule("a maintenance holds what begins", with(maintenance(HOUR)), member(firing("a")), null),
                rule("and what ends", with(maintenance(HOUR)), knowing(resolved("a"), OPS, told(HOUR)), null),
                rule(
                        "after it what failed before is no news, whatever happened in it",
                        with(maintenance(Duration.ZERO)),
                        knowing(reopened("a"), OPS, told(HOUR)),
                        null),
                rule(
                        "what began in it and still fails is",
                        with(maintenance(Duration.ZERO)),
                        member(firing("a")),
                        Reason.OPENED),
                rule(
                        "a silent source mutes what is too old because of it",
                        silent("restic/a"),
                        member(failing("a", Status.STALE)),
                        null),
                rule("not what really fails", silent("restic/a"), member(firing("a")), Reason.OPENED),
                rule("nor what others feed", silent("restic/b"), member(failing("a", Status.STALE)), Reason.OPENED),
                rule(
                        "what flaps is told once as flapping",
                        flapping(firing("a")),
                        knowing(firing("a"), OPS, told(HOUR)),
                        Reason.FLAPPING),
                rule(
                        "also when nobody was told before",
                        flapping(resolved("a")),
                        member(resolved("a")),
                        Reason.FLAPPING),
                rule("and then no more", flapping(firing("a")), knowing(firing("a"), OPS, RESTLESS), null),
                rule(
                        "nor that it is resolved for now",
                        flapping(resolved("a")),
                        knowing(resolved("a"), OPS, RESTLESS),
                        null),
                rule("until it settles on resolved", calm(), knowing(resolved("a"), OPS, RESTLESS), Reason.RESOLVED),
                rule("or on failing", calm(), knowing(firing("a"), OPS, RESTLESS), Reason.REOPENED));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("rules")
    void follows(String rule, Circumstances circumstances, Member member, @Nullable Reason expected) {
        var plan = decide(route(), circumstances, member);

        assertThat(plan.tellings().stream().map(Telling::reason))
                .as(rule)
                .isEqualTo(expected == null ? List.of() : List.of(expected));
    }

    static Stream<Arguments> quietHours() {
        return Stream.of(
                Arguments.of("quiet hours hold what begins", NOON, member(firing("a")), 0),
                Arguments.of("and what ends", NOON, knowing(resolved("a"), OPS, told(HOUR)), 0),
                Arguments.of("what is critical passes", NOON, member(firing("a", Severity.CRITICAL)), 1),
                Arguments.of("unless told otherwise", quiet(true), member(firing("a", Severity.CRITICAL)), 0));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("quietHours")
    void quietHoursFollow(String rule, QuietHours hours, Member member, int messages) {
        assertThat(decide(route(null, hours), calm(), member).tellings())
                .as(rule)
                .hasSize(messages);
    }

    @Test
    void whatIsHeldBackIsCountedAndLookedAtWhenItsMuteEnds() {
        var plan = decide(route(), with(maintenance(HOUR)), member(firing("a")));

        assertThat(plan.muted().values()).extracting(Mute::kind).containsExactly(MuteKind.MAINTENANCE);
        assertThat(plan.next()).isEqualTo(NOW.plus(HOUR));
        assertThat(plan.done()).isEmpty();
    }

    @Test
    void aSilencedGroupIsLookedAtWhenPeopleAreToBeReminded() {
        var plan = decide(route(), with(silence(HOUR.multipliedBy(3))), member(firing("a")));

        assertThat(plan.next()).isEqualTo(NOW.plus(HOUR.multipliedBy(2)));
    }

    @Test
    void whatStandsIsLookedAtWhenItIsToBeRepeated() {
        var plan = decide(route(), calm(), knowing(firing("a"), OPS, told(HOUR)));

        assertThat(plan.next()).isEqualTo(NOW.plus(HOUR.multipliedBy(23)));
    }

    @Test
    void allThatStandsIsRepeatedTogether() {
        var plan = decide(
                route(),
                calm(),
                knowing(firing("a"), OPS, told(HOUR.multipliedBy(24))),
                knowing(firing("b"), OPS, told(HOUR)));

        assertThat(plan.tellings())
                .extracting(Telling::reason)
                .containsOnly(Reason.REPEATED)
                .hasSize(2);
    }

    @Test
    void digestsSpeakAtTheirTimeAndRepeatNothing() {
        var plan = decide(route(AT_EIGHT, null), calm(), knowing(firing("a"), OPS, told(HOUR.multipliedBy(30))));

        assertThat(plan.tellings()).isEmpty();
        assertThat(plan.next()).isEqualTo(NOW.plus(HOUR.multipliedBy(20)));
    }

    @Test
    void whatIsOverLeavesTheGroupOnceEverybodyHeard() {
        assertThat(decide(route(), calm(), knowing(resolved("a"), OPS, told(HOUR)))
                        .done())
                .hasSize(1);
        assertThat(decide(route(), with(maintenance(HOUR)), knowing(resolved("a"), OPS, told(HOUR)))
                        .done())
                .isEmpty();
        assertThat(decide(route(), calm(), knowing(firing("a"), OPS, told(HOUR)))
                        .done())
                .isEmpty();
        assertThat(decide(route(), calm(), knowing(resolved("a"), OPS, DEAD)).unheard())
                .hasSize(1);
    }

    @Test
    void aGroupWithoutARouteOnlyBringsToAnEndWhatItBegan() {
        var over = new Member(resolved("a"), false, null, null, null, Map.of(OPS, told(HOUR)));
        var open = new Member(firing("b"), false, null, null, null, Map.of());
        var state = new GroupState(Cases.GROUP, null, List.of(over, open), Set.of(OPS));

        var plan = GroupPolicy.decide(state, calm());

        assertThat(plan.tellings()).extracting(Telling::reason).containsExactly(Reason.RESOLVED);
        assertThat(plan.done()).containsExactlyInAnyOrder(over, open);
    }

    @Test
    void aChannelThatIsOffHearsWhenItIsOnAgain() {
        var member = knowing(resolved("a"), OPS, told(HOUR));
        var off = GroupPolicy.decide(new GroupState(Cases.GROUP, route(), List.of(member), Set.of()), calm());

        assertThat(off.tellings()).isEmpty();
        assertThat(off.done()).isEmpty();
        assertThat(off.next()).isNotNull();
    }

    private static Member overdue(Duration ago) {
        return new Member(firing("a"), true, NOW.minus(ago), null, null, Map.of(OPS, told(HOUR)));
    }

    private static Member dueSoon(Duration ago, int movedBy) {
        return new Member(firing("a"), true, null, soon(ago, movedBy), null, Map.of(OPS, told(HOUR)));
    }

    private static Member unknownAndDueSoon() {
        return new Member(firing("a"), true, null, soon(HOUR.dividedBy(2), 0), null, Map.of());
    }

    private static DueSoon soon(Duration ago, int movedBy) {
        var due = java.util.Objects.requireNonNull(firing("a").dueAt());
        return new DueSoon(NOW.minus(ago), due.plusSeconds(movedBy));
    }

    private static Member reminded() {
        return new Member(firing("a"), true, null, null, silence(HOUR).id(), Map.of());
    }

    private static QuietHours quiet(boolean critical) {
        return new QuietHours(
                LocalTime.of(11, 0), LocalTime.of(13, 0), ZoneId.of("UTC"), Set.of(DayOfWeek.values()), critical);
    }

    private static Arguments rule(String rule, Circumstances circumstances, Member member, @Nullable Reason expected) {
        return Arguments.of(rule, circumstances, member, expected);
    }
}
