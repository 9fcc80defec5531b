package io.holdfast.dashboard.findings;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** One finding in words: where it stands, what happened, what it rests on. German is in messages/finding_de.properties. */
@MessageBundle("finding")
interface FindingMessages {

    @Message("Finding #{n}")
    String title(long n);

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

    @Message("Overdue")
    String overdue();

    @Message("exempt")
    String exempt();

    @Message("What happened")
    String happened();

    @Message("Nothing is recorded yet.")
    String nothingRecorded();

    @Message("by {who}")
    String by(String who);

    @Message("the evidence")
    String itsEvidence();

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
}
