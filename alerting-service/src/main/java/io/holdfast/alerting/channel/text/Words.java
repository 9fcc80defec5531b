package io.holdfast.alerting.channel.text;

import io.holdfast.alerting.finding.FindingView;
import io.holdfast.alerting.route.Reason;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A message in plain English.
 *
 * @param title what happened, on one line
 * @param counts how many findings it stands for and how many are open; null when it is about one
 * @param items what is said of each finding that is named
 * @param more what is not named; null when everything is
 * @param link where all of it is to be seen
 */
public record Words(
        String title,
        @Nullable String counts,
        List<Item> items,
        @Nullable String more,
        String link) {

    public Words {
        items = List.copyOf(items);
    }

    /** The same, naming no more findings than this, and saying how many are left out. */
    public Words naming(int most) {
        if (items.size() <= most) {
            return this;
        }
        var left = items.size() - most;
        var already = more == null ? "" : " (" + more + ")";
        return new Words(
                title,
                counts,
                items.subList(0, most),
                "And " + left + " more that this message has no room for" + already + ".",
                link);
    }

    /**
     * What is said of one finding.
     *
     * @param what the control and what it was applied to
     * @param facts why, since when, whose it is and what to do, in this order
     * @param link its page
     */
    public record Item(Reason reason, FindingView finding, String what, List<Fact> facts, String link) {
        public Item {
            facts = List.copyOf(facts);
        }
    }

    /** A word and what belongs to it. */
    public record Fact(String name, String value) {}

    /** The whole as plain text. */
    public String plain() {
        var text = new StringBuilder(title).append('\n');
        if (counts != null) {
            text.append(counts).append('\n');
        }
        for (var item : items) {
            text.append('\n').append(item.what()).append('\n');
            item.facts().forEach(fact -> text.append(fact.name())
                    .append(": ")
                    .append(fact.value())
                    .append('\n'));
            text.append(item.link()).append('\n');
        }
        if (more != null) {
            text.append('\n').append(more).append('\n').append(link).append('\n');
        }
        return text.toString();
    }
}
