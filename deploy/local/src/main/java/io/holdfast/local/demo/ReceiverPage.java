package io.holdfast.local.demo;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** What the receiver shows to people; without scripts, and everything that arrived is escaped. */
final class ReceiverPage {

    /** The parameter that names a webhook to be shown alone. */
    static final String ONE = "webhook";

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("HH:mm:ss").withZone(ZoneOffset.UTC);

    private ReceiverPage() {}

    /** What arrived; it comes again by itself. */
    static String of(List<Arrival> arrivals, String dashboard, Instant now) {
        var list = arrivals.isEmpty()
                ? "<p>Nothing has arrived yet. The first webhook comes within a minute of the start.</p>"
                : arrivals.stream()
                        .map(each -> item(each, true))
                        .collect(Collectors.joining("\n", "<ol>\n", "\n</ol>"));
        return page("<meta http-equiv=\"refresh\" content=\"5\">", "refreshes by itself", list, dashboard, now);
    }

    /** One webhook, whole; it stays as it is, so that it can be read. */
    static String one(Arrival arrival, String dashboard, Instant now) {
        var whole = "<ol>\n" + item(arrival, false) + "\n</ol>\n<p class=\"quiet small\">webhook-id "
                + escape(arrival.id()) + "</p>\n<pre tabindex=\"0\">" + escape(arrival.body()) + "</pre>";
        return page("", "<a href=\"/\">all webhooks</a>", whole, dashboard, now);
    }

    private static String page(String refresh, String foot, String list, String dashboard, Instant now) {
        // What arrived is put in last, so that nothing in it is taken for a place to fill.
        return Sample.read("receiver.html")
                .replace("{refresh}", refresh)
                .replace("{now}", TIME.format(now))
                .replace("{foot}", foot)
                .replace("{dashboard}", escape(dashboard))
                .replace("{list}", list);
    }

    private static String item(Arrival arrival, boolean linked) {
        return """
                <li>
                <span class="quiet">%s</span>
                <span><span class="is %s">%s %s</span></span>
                <span class="what"><strong>%s</strong>: %s <span class="quiet">%s</span><br>%s</span>
                %s
                </li>""".formatted(
                        TIME.format(arrival.at()),
                        kind(arrival.happening()),
                        icon(arrival.happening()),
                        escape(arrival.happening()),
                        escape(arrival.subject()),
                        escape(arrival.control()),
                        escape(arrival.severity().toLowerCase(Locale.ROOT)),
                        escape(arrival.reason()),
                        linked ? link(arrival) : "");
    }

    private static String link(Arrival arrival) {
        return "<a class=\"open small\" aria-label=\"Payload of " + escape(arrival.id()) + "\" href=\"/?" + ONE + "="
                + URLEncoder.encode(arrival.id(), StandardCharsets.UTF_8) + "\">payload</a>";
    }

    /** Only names that the style knows become part of the markup. */
    private static String kind(String happening) {
        return switch (happening) {
            case "opened", "reopened", "resolved" -> happening;
            default -> "other";
        };
    }

    private static String icon(String happening) {
        return switch (happening) {
            case "opened", "reopened" -> "▲";
            case "resolved" -> "✓";
            default -> "•";
        };
    }

    static String escape(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }
}
