package io.holdfast.alerting.channel.slack;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.holdfast.alerting.channel.http.Notices;
import io.holdfast.alerting.notify.Notification;
import io.holdfast.alerting.route.Reason;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The limits of blocks: https://docs.slack.dev/reference/block-kit/blocks/. */
class SlackBlocksTest {

    @Test
    void aFindingIsSaidInWords() {
        var message = SlackBlocks.of(Notices.wording()
                .of(Notices.of(Reason.OPENED, Notices.finding(Map.of())).message()));

        assertThat(message.path("text").asText()).startsWith("No longer holds: Every protected system");
        assertThat(message.at("/blocks/0/type").asText()).isEqualTo("header");
        assertThat(message.at("/blocks/1/text/text").asText())
                .contains("Why: evidence.outcome is 'failure'", "Owner: ops@example.org", "What to do: Look at")
                .contains("Since: 22 November 2026, 02:14 UTC")
                .contains(
                        "<https://holdfast.example.org/findings/22e2d1f7-d920-3b20-9ad1-3441d8265671|Open the finding>");
    }

    @Test
    void thereAreNoMoreThanFiftyBlocksOfTwelveThousandCharactersAndTheRestIsCounted() {
        var blocks = blocks(Notices.many(Reason.OPENED, 80, 420));

        assertThat(blocks).hasSizeLessThanOrEqualTo(50).hasSizeGreaterThan(10);
        assertThat(textOf(blocks)).isLessThanOrEqualTo(SlackBlocks.MAX_ALL).isGreaterThan(SlackBlocks.MAX_ALL / 2);
        var left = 80 - (blocks.size() - 3);
        assertThat(blocks.get(blocks.size() - 1).at("/text/text").asText())
                .contains("And " + left + " more that this message has no room for", "And 420 more");
    }

    @Test
    void noTextIsLongerThanThreeThousandAndTheLinkSurvives() {
        var finding = Notices.finding(Map.of("reason", "x".repeat(5_000), "control_title", "\uD83D\uDE00".repeat(200)));

        var blocks = blocks(Notices.of(Reason.OPENED, finding));

        assertThat(blocks).allSatisfy(block -> assertThat(block.at("/text/text").asText())
                .hasSizeLessThanOrEqualTo("header".equals(block.path("type").asText()) ? 150 : 3_000));
        assertThat(blocks.get(1).at("/text/text").asText()).endsWith("|Open the finding>");
    }

    @Test
    void aFindingMentionsNobody() {
        var finding = Notices.finding(Map.of("reason", "<!channel> & <@U1>"));

        assertThat(blocks(Notices.of(Reason.OPENED, finding)).toString())
                .contains("&lt;!channel&gt; &amp; &lt;@U1&gt;")
                .doesNotContain("<!channel>");
    }

    private static int textOf(JsonNode blocks) {
        var sum = 0;
        for (var block : blocks) {
            sum += block.at("/text/text").asText().length();
        }
        return sum;
    }

    private static JsonNode blocks(Notification notification) {
        return SlackBlocks.of(Notices.wording().of(notification.message())).path("blocks");
    }
}
