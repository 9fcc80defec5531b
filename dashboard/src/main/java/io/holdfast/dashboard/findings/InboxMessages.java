package io.holdfast.dashboard.findings;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The inbox in words: what it answers, its tabs and filters, what is done with many. German is in messages/inbox_de.properties. */
@MessageBundle("inbox")
interface InboxMessages {

    @Message(
            "{common:findings(n)} {#if n == 1}is{#else}are{/if} open{#if critical > 0}, {critical.grouped} of them critical{/if}")
    String openNow(long n, long critical);

    @Message("{n.grouped} being handled")
    String handled(long n);

    @Message("{n.grouped} overdue")
    String late(long n);

    @Message("Nothing is open")
    String nothingOpen();

    @Message("What must somebody handle?")
    String question();

    @Message("A finding opens when a control stops holding for a subject, and resolves by itself when it holds again.")
    String lede();

    @Message("Mine")
    String mine();

    @Message("Unassigned")
    String unassigned();

    @Message("Overdue")
    String overdue();

    @Message("All")
    String all();

    @Message("Whose findings")
    String whose();

    @Message("Not resolved")
    String unresolved();

    @Message("Every status")
    String everyStatus();

    @Message("Owner")
    String owner();

    @Message("Assigned to")
    String assignedTo();

    @Message("Words, number, reason")
    String words();

    @Message("Sorted by")
    String sort();

    @Message("Newest change")
    String sortUpdated();

    @Message("Severity")
    String sortSeverity();

    @Message("Due date")
    String sortDue();

    @Message("More filters")
    String more();

    @Message("Select finding {n}")
    String select(long n);

    @Message("Select all of this page")
    String selectAll();

    @Message("With the selected")
    String withSelected();

    @Message("Apply")
    String apply();

    @Message("Done with {n.grouped}.")
    String done(long n);

    @Message("Not done with these:")
    String notDone();

    @Message("No finding matches these filters.")
    String noMatch();

    @Message("No finding is open. The next drift opens one by itself, here within a second.")
    String noneOpen();

    @Message("No finding is here.")
    String noneHere();
}
