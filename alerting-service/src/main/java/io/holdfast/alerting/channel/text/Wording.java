package io.holdfast.alerting.channel.text;

import io.holdfast.alerting.channel.text.Words.Fact;
import io.holdfast.alerting.finding.FindingView;
import io.holdfast.alerting.notify.Message;
import io.holdfast.alerting.notify.Message.Item;
import io.holdfast.alerting.route.Reason;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Puts a message into words: what happened, why, since when, whose it is, what to do, and where to look. */
@Singleton
public final class Wording {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern(
                    "d MMMM uuuu, HH:mm 'UTC'", Locale.ENGLISH)
            .withZone(ZoneOffset.UTC);

    private final String dashboard;

    public Wording(DashboardConfig config) {
        this.dashboard = config.dashboardUrl().replaceAll("/+$", "");
    }

    public Words of(Message message) {
        var many = message.size() > 1;
        var counts = "This stands for " + message.size() + " findings; of their group " + message.firing()
                + " are open and " + message.resolved() + " are resolved.";
        return new Words(
                title(message),
                many ? counts : null,
                message.items().stream().map(this::item).toList(),
                message.omitted() == 0 ? null : "And " + message.omitted() + " more that are not named here.",
                many ? dashboard + "/findings" : link(message.first()));
    }

    /** The page of a finding. */
    public String link(FindingView finding) {
        return dashboard + "/findings/" + finding.id();
    }

    /** What is said before the matter. */
    public static String opening(Reason reason) {
        return switch (reason) {
            case OPENED -> "No longer holds";
            case REOPENED -> "Broken again";
            case WORSENED -> "More severe than before";
            case RESOLVED -> "Holds again";
            case REPEATED -> "Still not resolved";
            case OVERDUE -> "Overdue";
            case DUE_SOON -> "Due soon";
            case FLAPPING -> "Fails and recovers again and again";
            case DIGEST -> "Digest";
            case SILENCE_ENDING -> "A silence ends soon";
            case TEST -> "Test";
        };
    }

    private static String title(Message message) {
        var first = message.first();
        var opening = opening(message.reason()) + ": ";
        if (message.size() == 1) {
            return opening + what(first);
        }
        return opening + (isOfOneControl(message) ? first.controlTitle() + ", " : "") + message.size() + " findings";
    }

    /** Either all are named, or what gathered them says so. */
    private static boolean isOfOneControl(Message message) {
        var control = message.first().controlId();
        if (control.equals(message.group().labels().get("control"))) {
            return true;
        }
        return message.omitted() == 0
                && message.items().stream()
                        .allMatch(item -> item.finding().controlId().equals(control));
    }

    private static String what(FindingView finding) {
        return finding.controlTitle() + " (" + named(finding) + ")";
    }

    /** What people call the subject; its identifier where it has no name. */
    public static String named(FindingView finding) {
        return finding.subjectName() == null ? finding.subject() : finding.subjectName();
    }

    private Words.Item item(Item item) {
        var finding = item.finding();
        return new Words.Item(item.reason(), finding, what(finding), facts(finding), link(finding));
    }

    private static List<Fact> facts(FindingView finding) {
        var facts = new ArrayList<Fact>();
        facts.add(new Fact("Severity", finding.severity().name().toLowerCase(Locale.ROOT)));
        facts.add(new Fact("Why", finding.reason()));
        facts.add(new Fact("Since", time(finding.openedAt())));
        add(facts, "Until", finding.resolvedAt() == null ? null : time(finding.resolvedAt()));
        facts.add(new Fact("Owner", finding.owner() == null ? "nobody" : finding.owner()));
        add(facts, "What to do", finding.remediation());
        return facts;
    }

    private static void add(List<Fact> facts, String name, @Nullable String value) {
        if (value != null && !value.isBlank()) {
            facts.add(new Fact(name, value.strip()));
        }
    }

    private static String time(Instant instant) {
        return TIME.format(instant);
    }
}
