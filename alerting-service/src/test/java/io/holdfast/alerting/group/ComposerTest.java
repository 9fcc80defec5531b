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
import java.util.TreeMap;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class ComposerTest {

    private static final UUID GROUP = new UUID(1, 1);
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
    void itNamesSoManyAndCountsTheOthersButStandsForAll() {
        var tellings = new ArrayList<Telling>();
        for (var i = 0; i < 500; i++) {
            tellings.add(telling(firing("srv-" + i, Severity.HIGH), Reason.OPENED));
        }

        var message = one(tellings.toArray(Telling[]::new));

        assertThat(message.message().items()).hasSize(25);
        assertThat(message.message().omitted()).isEqualTo(475);
        assertThat(message.about()).hasSize(500);
    }

    @Test
    void aDigestSaysThatItIsOne() {
        var composer = new Composer(GROUP, KEY, 1, true, 25);

        var drafts = composer.compose(List.of(telling(firing("a", Severity.LOW), Reason.OPENED)), 1);

        assertThat(drafts.getFirst().message().reason()).isEqualTo(Reason.DIGEST);
        assertThat(drafts.getFirst().message().items().getFirst().reason()).isEqualTo(Reason.OPENED);
    }

    @Test
    void idsFollowFromTheGroupTheNumberAndTheChannel() {
        var first = new Composer(GROUP, KEY, 1, false, 25);
        var again = new Composer(GROUP, KEY, 1, false, 25);
        var next = new Composer(GROUP, KEY, 2, false, 25);

        assertThat(first.idFor(OPS)).isEqualTo(again.idFor(OPS)).isNotEqualTo(next.idFor(OPS));
        assertThat(first.idFor(OPS)).isNotEqualTo(first.idFor(new ChannelId(new UUID(0, 9))));
    }

    private static Draft one(Telling... tellings) {
        var drafts = new Composer(GROUP, KEY, 1, false, 25).compose(List.of(tellings), 7);
        assertThat(drafts).hasSize(1);
        return drafts.getFirst();
    }

    private static Telling telling(FindingView finding, Reason reason) {
        return new Telling(member(finding), OPS, reason);
    }
}
