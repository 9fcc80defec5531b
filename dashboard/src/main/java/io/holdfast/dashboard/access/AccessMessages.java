package io.holdfast.dashboard.access;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** Sign-in and refusals in words. */
@MessageBundle("access")
interface AccessMessages {

    @Message("Sign in")
    String signIn();

    @Message("Token")
    String token();

    @Message("Paste a token. On the embedded runtime the command below prints one; use operator to handle findings.")
    String paste();

    @Message("Paste a token first; ./holdfast token viewer prints one.")
    String noToken();

    @Message(
            "This token has none of the roles viewer, operator, auditor or admin, so there is nothing it may see here.")
    String noRole();

    @Message("Your token has expired. Get a new one with ./holdfast token viewer (or from your identity provider).")
    String expired();

    @Message(
            "This token is not valid here: it is not signed by the key, or not issued by the issuer, that this dashboard trusts.")
    String invalid();

    @Message("Your token has expired. Sign in with a new one to go on where you were.")
    String expiredMeanwhile();

    @Message("Your token is no longer accepted. Sign in with a new one.")
    String refusedMeanwhile();

    @Message("You are signed out.")
    String signedOut();

    @Message("Not for your role")
    String notAllowed();

    @Message("Your role may not see or do this. Sign in with another token, or ask an administrator.")
    String notAllowedDetail();

    @Message("There is nothing here")
    String nothingHere();

    @Message("The address is wrong, or what it named is gone.")
    String nothingHereDetail();

    @Message("Not like this")
    String notThisWay();

    @Message("This address can be looked at or sent to, but not both. Go to the page and use its buttons.")
    String notThisWayDetail();

    @Message("This could not be understood")
    String notUnderstood();

    @Message("What was sent has a form that no page here reads, so nothing was changed.")
    String notUnderstoodDetail();

    @Message("Sent from elsewhere")
    String elsewhere();

    @Message("This form was not sent from the dashboard's own page, so nothing was changed.")
    String elsewhereDetail();
}
