package io.holdfast.dashboard.findings;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The inbox and the page of a finding in words. German is in messages/findings_de.properties. */
@MessageBundle("findings")
interface FindingsMessages {

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

    @Message("Select finding {n}")
    String select(long n);

    @Message("Select all of this page")
    String selectAll();

    @Message("With the selected")
    String withSelected();

    @Message("Apply")
    String apply();

    @Message("To")
    String to();

    @Message("Comment")
    String comment();

    @Message("(optional)")
    String optional();

    @Message("Why")
    String why();

    @Message("Done with {n.grouped}.")
    String done(long n);

    @Message("Not done with these:")
    String notDone();

    @Message("opened")
    String opened();

    @Message("resolved")
    String resolvedWord();

    @Message("opened {n.grouped} times")
    String times(long n);

    @Message("acknowledged by {who}")
    String acknowledgedBy(String who);

    @Message("assigned to {who}")
    String assigned(String who);

    @Message("due")
    String due();

    @Message("exempt")
    String exempt();

    @Message("No finding matches these filters.")
    String noMatch();

    @Message("No finding is open. The next drift opens one by itself, here within a second.")
    String noneOpen();

    @Message("No finding is here.")
    String noneHere();

    @Message("Finding #{n}")
    String finding(long n);

    @Message("What happened")
    String happened();

    @Message("Nothing is recorded yet.")
    String nothingRecorded();

    @Message("by {who}")
    String by(String who);

    @Message("the evidence")
    String itsEvidence();

    @Message("What to do with it")
    String actions();

    @Message("Acknowledge")
    String acknowledge();

    @Message("You take care of it")
    String acknowledgeDetail();

    @Message("Start work")
    String start();

    @Message("Say it is fixed")
    String fixed();

    @Message("It stays here until evidence proves it")
    String fixedDetail();

    @Message("Assign")
    String assign();

    @Message("Empty means nobody")
    String assignDetail();

    @Message("Close")
    String close();

    @Message("Ends it without proof; no machine opens it again while it goes on failing")
    String closeDetail();

    @Message("Open again")
    String reopen();

    @Message("Add comment")
    String addComment();

    @Message("Change the due date")
    String setDue();

    @Message("Due (UTC)")
    String dueAt();

    @Message("Reason")
    String reason();

    @Message("Who was told")
    String told();

    @Message("to {channel}")
    String toChannel(String channel);

    @Message("next attempt")
    String nextAttempt();

    @Message("No attempt yet")
    String noAttempt();

    @Message("Request")
    String request();

    @Message("Answer")
    String answer();

    @Message("Nobody was told of it. Its routes say why.")
    String nobodyTold();

    @Message("Who hears of it")
    String routing();

    @Message("No route takes it.")
    String noRoute();

    @Message("no channel")
    String noChannel();

    @Message("switched off")
    String disabled();

    @Message("Held back now")
    String mutes();

    @Message("Nothing holds news of it back.")
    String noMute();

    @Message("until")
    String until();

    @Message("Looked at again")
    String nextLook();

    @Message("About")
    String about();

    @Message("Assessment")
    String assessment();

    @Message("Asset")
    String asset();

    @Message("Measures")
    String measures();

    @Message("Exception")
    String exception();

    @Message("Earlier finding")
    String previous();

    @Message("Outcome")
    String resolution();

    @Message("What to do")
    String remedy();

    @Message("Evidence")
    String evidence();

    @Message("What broke it")
    String broke();

    @Message("What healed it")
    String healed();

    @Message("What decides now")
    String decides();

    @Message("No evidence decided this: a deadline passed, or there never was any.")
    String noEvidence();

    @Message("source")
    String factSource();

    @Message("kind")
    String factKind();

    @Message("true at")
    String factTrueAt();

    @Message("More filters")
    String more();
}
