package io.holdfast.dashboard.status;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** What everybody is told. */
@MessageBundle("status")
public interface StatusMessages {

    @Message("{holding} of {all} measures hold")
    String answer(int holding, int all);

    @Message("As of")
    String asOf();

    @Message(
            "{#when standing}{#is HOLDS}Holds{#is DOES_NOT_HOLD}Does not hold{#is NOT_CURRENTLY_SHOWN}Not currently shown{/when}")
    String standing(io.holdfast.dashboard.services.control.PublicDeclaration.Standing standing);

    @Message("since")
    String since();

    @Message(
            "Each measure is judged continuously on evidence. Not currently shown means that there is no current proof.")
    String lede();

    @Message("There is nothing here")
    String closed();

    @Message("This page does not exist, or it is not open to everybody.")
    String closedDetail();

    @Message("This page cannot be shown at the moment")
    String away();

    @Message("Please try again in a few minutes.")
    String awayDetail();
}
