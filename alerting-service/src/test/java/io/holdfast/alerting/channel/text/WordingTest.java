package io.holdfast.alerting.channel.text;

import static org.assertj.core.api.Assertions.assertThat;

import io.holdfast.alerting.channel.http.Notices;
import io.holdfast.alerting.route.Reason;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WordingTest {

    @ParameterizedTest
    @CsvSource({
        "OPENED, No longer holds",
        "REOPENED, Broken again",
        "WORSENED, More severe than before",
        "RESOLVED, Holds again",
        "REPEATED, Still not resolved",
        "OVERDUE, Overdue",
        "DUE_SOON, Due soon",
        "DIGEST, Digest",
        "SILENCE_ENDING, A silence ends soon",
        "TEST, Test"
    })
    void theTitleSaysWhatHappened(Reason reason, String opening) {
        var words = Notices.wording()
                .of(Notices.of(reason, Notices.finding(Map.of())).message());

        assertThat(words.title())
                .isEqualTo(opening
                        + ": Every protected system has a recent, successful, encrypted backup (Mail server 1)");
    }

    @Test
    void aFindingIsSaidWhole() {
        var words = Notices.wording()
                .of(Notices.of(Reason.RESOLVED, Notices.resolved(Instant.parse("2026-11-22T11:00:00Z")))
                        .message());

        assertThat(words.plain()).isEqualTo("""
                Holds again: Every protected system has a recent, successful, encrypted backup (Mail server 1)

                Every protected system has a recent, successful, encrypted backup (Mail server 1)
                Severity: high
                Why: evidence.outcome is 'failure'
                Since: 22 November 2026, 02:14 UTC
                Until: 22 November 2026, 11:00 UTC
                Owner: ops@example.org
                What to do: Look at the job's log, remove what stopped it, and start it again.
                https://holdfast.example.org/findings/22e2d1f7-d920-3b20-9ad1-3441d8265671
                """);
    }

    @Test
    void whatIsNotKnownIsNotSaid() {
        var unknown = new HashMap<String, Object>();
        unknown.put("owner", null);
        unknown.put("remediation", null);
        unknown.put("subject_name", null);

        var words = Notices.wording()
                .of(Notices.of(Reason.OPENED, Notices.finding(unknown)).message());

        assertThat(words.title()).endsWith("(system:mail-1)");
        assertThat(words.plain()).contains("Owner: nobody").doesNotContain("What to do", "null");
    }

    @Test
    void aMessageAboutManySaysHowMany() {
        var words = Notices.wording().of(Notices.many(Reason.OPENED, 3, 497).message());

        assertThat(words.title())
                .isEqualTo("No longer holds: Every protected system has a recent, successful, encrypted backup,"
                        + " 500 findings");
        assertThat(words.counts()).contains("500 findings", "500 are open");
        assertThat(words.more()).isEqualTo("And 497 more that are not named here.");
        assertThat(words.link()).isEqualTo("https://holdfast.example.org/findings");
    }

    @Test
    void whatHasNoRoomIsCounted() {
        var words = Notices.wording().of(Notices.many(Reason.OPENED, 3, 0).message());

        assertThat(words.naming(3)).isEqualTo(words);
        assertThat(words.naming(1).items()).hasSize(1);
        assertThat(words.naming(1).more()).isEqualTo("And 2 more that this message has no room for.");
    }
}
