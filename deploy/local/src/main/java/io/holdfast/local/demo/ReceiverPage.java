package io.holdfast.local.demo;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.stream.Collectors;

/** What the receiver shows to people; without scripts, and everything that arrived is escaped. */
final class ReceiverPage {

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("HH:mm:ss").withZone(ZoneOffset.UTC);

    private ReceiverPage() {}

    static String of(List<Arrival> arrivals, String dashboard, Instant now) {
        var list = arrivals.isEmpty()
                ? "<p>Nothing has arrived yet. The first webhook comes within a minute of the start.</p>"
                : arrivals.stream().map(ReceiverPage::item).collect(Collectors.joining("\n", "<ol>\n", "\n</ol>"));
        // What arrived is put in last, so that nothing in it is taken for a place to fill.
        return Sample.read("receiver.html")
                .replace("{now}", TIME.format(now))
                .replace("{dashboard}", escape(dashboard))
                .replace("{list}", list);
    }

    private static String item(Arrival arrival) {
        return """
                <li>
                <span class="quiet">%s</span>
                <span class="%s">%s %s</span>
                <strong>%s</strong>: %s
                <span class="quiet">(%s)</span><br>%s
                <details><summary class="quiet">webhook-id %s</summary><pre>%s</pre></details>
                </li>""".formatted(
                        TIME.format(arrival.at()),
                        kind(arrival.happening()),
                        icon(arrival.happening()),
                        escape(arrival.happening()),
                        escape(arrival.subject()),
                        escape(arrival.control()),
                        escape(arrival.severity()),
                        escape(arrival.reason()),
                        escape(arrival.id()),
                        escape(arrival.body()));
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
