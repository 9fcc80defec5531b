package io.holdfast.alerting.group;

import static io.holdfast.alerting.route.Cases.OPS;
import static io.holdfast.alerting.route.Cases.firing;
import static io.holdfast.alerting.route.Cases.member;
import static io.holdfast.alerting.route.Cases.resolved;
import static org.assertj.core.api.Assertions.assertThat;

import io.holdfast.alerting.finding.FindingView;
import io.holdfast.alerting.notify.Draft;
import io.holdfast.alerting.route.ChannelId;
import io.holdfast.alerting.route.GroupKey;
import io.holdfast.alerting.route.Reason;
import io.holdfast.alerting.route.Telling;
import io.holdfast.contracts.Severity;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ComposerTest {

    private static final UUID GROUP = new UUID(1, 1);
    private static final ChannelId MACHINE = new ChannelId(new UUID(0, 9));
    private static final GroupKey KEY = new GroupKey("default", new TreeMap<>());

    @Test
    void theMostUrgentReasonStandsForAMessageOfMixedNews() {
        var message = one(
                telling(resolved("a"), Reason.RESOLVED),
                telling(firing("b", Severity.LOW), Reason.REPEATED),
                telling(firing("c", Severity.LOW), Reason.WORSENED));

        assertThat(message.message().reason()).isEqualTo(Reason.WORSENED);
        assertThat(message.message().items())
                .extracting(item -> item.reason().name() + " " + item.finding().subject())
                .containsExactly("WORSENED c", "REPEATED b", "RESOLVED a");
        assertThat(message.message().resolved()).isEqualTo(1);
        assertThat(message.message().firing()).isEqualTo(7);
    }

    @Test
    void whatStillFailsComesBeforeWhatIsOverAndTheMostSevereFirst() {
        var message = one(
                telling(resolved("over"), Reason.RESOLVED),
                telling(firing("low", Severity.LOW), Reason.OPENED),
                telling(firing("critical", Severity.CRITICAL), Reason.OPENED));

        assertThat(message.message().items())
                .extracting(item -> item.finding().subject())
                .containsExactly("critical", "low", "over");
    }

    @Test
    void itNamesSoManyToPeopleAndCountsTheOthersButStandsForAll() {
        var composer = composer(1, false);

        var about = composer.take(tellings(OPS, 0, 500));
        var drafts = composer.rest();

        assertThat(drafts).hasSize(1);
        assertThat(drafts.getFirst().message().items()).hasSize(25);
        assertThat(drafts.getFirst().message().omitted()).isEqualTo(475);
        assertThat(about).hasSize(500).allMatch(each -> each.notification()
                .equals(drafts.getFirst().id()));
    }

    @Test
    void theOnesThatItNamesAreTheMostSevereOfAllPortions() {
        var composer = composer(1, false);
        for (var portion = 0; portion < 3; portion++) {
            composer.take(tellings(OPS, portion * 100, 100));
            composer.take(List.of(telling(firing("worst-" + portion, Severity.CRITICAL), Reason.OPENED)));
        }

        assertThat(composer.rest().getFirst().message().items().subList(0, 3))
                .extracting(item -> item.finding().subject())
                .containsExactlyInAnyOrder("worst-0", "worst-1", "worst-2");
    }

    @Test
    void aMachineIsToldOfAllInAsManyMessagesAsThatTakes() {
        var composer = composer(1, false);
        var drafts = new ArrayList<Draft>();
        var about = new ArrayList<Draft.About>();
        for (var portion = 0; portion < 5; portion++) {
            var tellings = tellings(MACHINE, portion * 70, 70);
            drafts.addAll(composer.makeRoom(tellings));
            about.addAll(composer.take(tellings));
        }
        drafts.addAll(composer.rest());

        assertThat(drafts).extracting(draft -> draft.message().size()).containsExactly(70, 70, 70, 70, 70);
        assertThat(drafts)
                .allSatisfy(draft -> assertThat(draft.message().omitted()).isZero());
        assertThat(drafts).extracting(Draft::id).doesNotHaveDuplicates();
        assertThat(about).allSatisfy(each -> assertThat(drafts)
                .filteredOn(draft -> draft.id().equals(each.notification()))
                .singleElement()
                .satisfies(draft -> assertThat(draft.message().items())
                        .anyMatch(item -> item.finding().id().equals(each.finding()))));
    }

    @Test
    void smallPortionsShareAMessageForAMachineAsLongAsThereIsRoom() {
        var composer = composer(1, false);
        var ended = new ArrayList<Draft>();
        for (var portion = 0; portion < 25; portion++) {
            var tellings = tellings(MACHINE, portion * 10, 10);
            ended.addAll(composer.makeRoom(tellings));
            composer.take(tellings);
        }

        assertThat(ended).extracting(draft -> draft.message().size()).containsExactly(100, 100);
        assertThat(composer.rest()).extracting(draft -> draft.message().size()).containsExactly(50);
    }

    @Test
    void aDigestSaysThatItIsOne() {
        var composer = composer(1, true);
        composer.take(List.of(telling(firing("a", Severity.LOW), Reason.OPENED)));

        var drafts = composer.rest();

        assertThat(drafts.getFirst().message().reason()).isEqualTo(Reason.DIGEST);
        assertThat(drafts.getFirst().message().items().getFirst().reason()).isEqualTo(Reason.OPENED);
    }

    @Test
    void idsFollowFromTheGroupTheNumberAndTheChannel() {
        var first = composer(1, false);
        var again = composer(1, false);
        var next = composer(2, false);

        assertThat(first.idFor(OPS)).isEqualTo(again.idFor(OPS)).isNotEqualTo(next.idFor(OPS));
        assertThat(first.idFor(OPS)).isNotEqualTo(first.idFor(MACHINE));
    }

    private static Draft one(Telling... tellings) {
        var composer = composer(1, false);
        composer.take(List.of(tellings));
        var drafts = composer.rest();
        assertThat(drafts).hasSize(1);
        return drafts.getFirst();
    }

    private static Composer composer(long flush, boolean digest) {
        return new Composer(new Occasion(GROUP, KEY, flush, digest, 7), Set.of(MACHINE), 25, 100);
    }

    private static List<Telling> tellings(ChannelId channel, int from, int count) {
        return IntStream.range(from, from + count)
                .mapToObj(i -> new Telling(member(firing("srv-" + i, Severity.HIGH)), channel, Reason.OPENED))
                .toList();
    }

    private static Telling telling(FindingView finding, Reason reason) {
        return new Telling(member(finding), OPS, reason);
    }
}
