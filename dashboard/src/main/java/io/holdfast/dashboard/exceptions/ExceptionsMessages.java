package io.holdfast.dashboard.exceptions;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** What the page of exceptions says. */
@MessageBundle("exceptions")
public interface ExceptionsMessages {

    @Message("Exceptions")
    String title();

    @Message("What need not hold for now, and who said so?")
    String question();

    @Message("{live} in force, {waiting} waiting for approval")
    String answer(int live, int waiting);

    @Message("An exception never hides: what holds underneath stays visible, and every exception ends.")
    String lede();

    @Message(
            "{#when state}{#is REQUESTED}Waits for approval{#is APPROVED}In force{#is REVOKED}Revoked{#is EXPIRED}Ended{/when}")
    String state(io.holdfast.dashboard.services.control.Exemption.State state);

    @Message("Control")
    String control();

    @Message("Subject")
    String subject();

    @Message("the whole control")
    String whole();

    @Message("ends")
    String ends();

    @Message("underneath")
    String underneath();

    @Message("asked for by {by}")
    String asked(String by);

    @Message("decided by {by}")
    String decided(String by);

    @Message("Approve")
    String approve();

    @Message("Revoke")
    String revoke();

    @Message("Withdraw")
    String withdraw();

    @Message("Somebody else has to approve what you asked for.")
    String own();

    @Message("Ask for an exception")
    String request();

    @Message("Why it need not hold for now")
    String reason();

    @Message("Until (UTC)")
    String until();

    @Message("Empty means every subject of the control")
    String subjectHelp();

    @Message("Ask")
    String send();

    @Message("Filter")
    String filter();

    @Message("Clear")
    String clear();

    @Message("There is no exception.")
    String empty();

    @Message("Next page")
    String next();
}
