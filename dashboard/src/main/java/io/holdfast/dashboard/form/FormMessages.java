package io.holdfast.dashboard.form;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** What fields of forms say in every language. */
@MessageBundle("form")
public interface FormMessages {

    @Message("Not given")
    String none();

    @Message("Yes")
    String yes();

    @Message("No")
    String no();

    @Message("required")
    String required();

    @Message("One a line")
    String oneALine();

    @Message("As JSON")
    String asJson();

    @Message("A time in UTC")
    String inUtc();

    @Message("Kept when left empty")
    String kept();
}
