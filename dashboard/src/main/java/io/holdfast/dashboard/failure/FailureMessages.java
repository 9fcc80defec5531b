package io.holdfast.dashboard.failure;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** A failure of the dashboard itself in words. German is in messages/failure_de.properties. */
@MessageBundle("failure")
interface FailureMessages {

    @Message("Something broke in the dashboard")
    String title();

    @Message(
            "This page could not be made. If you sent something, look whether it took effect before you send it again.")
    String detail();

    @Message("Try again. If it stays so, give this reference to whoever runs Holdfast; the log has the same.")
    String next();

    @Message("Reference")
    String reference();

    @Message("To the overview")
    String overview();
}
