package io.holdfast.dashboard.findings;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** What people do with findings, in words. German is in messages/handling_de.properties. */
@MessageBundle("handling")
interface HandlingMessages {

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

    @Message("To")
    String to();

    @Message("Close")
    String close();

    @Message("Ends it without proof; no machine opens it again while it goes on failing")
    String closeDetail();

    @Message("Why")
    String why();

    @Message("Open again")
    String reopen();

    @Message("Change the due date")
    String setDue();

    @Message("Due (UTC)")
    String dueAt();

    @Message("Reason")
    String reason();

    @Message("Comment")
    String comment();

    @Message("(optional)")
    String optional();

    @Message("Add comment")
    String addComment();
}
