package io.holdfast.local.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class ReceiverPageTest {

    private static final Instant NOW = Instant.parse("2026-11-22T06:00:00Z");

    @Test
    void saysSoWhenNothingHasArrived() {
        assertThat(ReceiverPage.of(List.of(), "http://127.0.0.1:8080", NOW))
                .contains("Nothing has arrived yet")
                .contains("href=\"http://127.0.0.1:8080\"");
    }

    @Test
    void saysWhatHappenedToWhat() {
        var body = """
                {"type":"io.holdfast.notification.opened","data":{"omitted":2,"items":[{"finding":{"subject":"db01",
                 "subject_name":"Order management","control_title":"A backup","severity":"HIGH",
                 "reason":"outcome is 'warning'"}}]}}""";

        assertThat(page(body))
                .contains("class=\"is opened\"")
                .contains("<strong>Order management and 2 more</strong>: A backup")
                .contains("<span class=\"quiet\">high</span>")
                .contains("outcome is &#39;warning&#39;");
    }

    @Test
    void oneIsShownWholeAndStaysAsItIs() {
        var all = page("{}");
        var one = ReceiverPage.one(new Arrival("id 1", NOW, "{\"a\":1}"), "http://127.0.0.1:8080", NOW);

        assertThat(all).contains("http-equiv=\"refresh\"").contains("href=\"/?webhook=id-1\"");
        assertThat(one)
                .contains("{&quot;a&quot;:1}")
                .contains("webhook-id id 1")
                .doesNotContain("http-equiv=\"refresh\"");
    }

    @Test
    void whatArrivesIsNeverMarkup() {
        var evil = "<script>alert(1)</script>";
        var body = "{\"type\":\"io.holdfast.notification." + evil + "\",\"subject\":\"" + evil
                + "\",\"data\":{\"items\":[{\"finding\":{\"reason\":\"" + evil + "\",\"severity\":\"" + evil
                + "\",\"control_title\":\"{dashboard}" + evil + "\"}}]}}";

        assertThat(page(body)).doesNotContain("<script").contains("{dashboard}");
        assertThat(page("no json " + evil)).doesNotContain("<script");
        assertThat(ReceiverPage.one(new Arrival(evil, NOW, body), "http://127.0.0.1:8080", NOW))
                .doesNotContain("<script");
    }

    @Test
    void theSameWebhookSentAgainIsTheSame() {
        var arrivals = new Arrivals();
        arrivals.add(new Arrival("a", NOW, "{}"));
        arrivals.add(new Arrival("b", NOW, "{}"));
        arrivals.add(new Arrival("a", NOW.plusSeconds(1), "{}"));

        assertThat(arrivals.newestFirst().stream().map(Arrival::id)).containsExactly("b", "a");
    }

    private static String page(String body) {
        return ReceiverPage.of(List.of(new Arrival("id-1", NOW, body)), "http://127.0.0.1:8080", NOW);
    }
}
