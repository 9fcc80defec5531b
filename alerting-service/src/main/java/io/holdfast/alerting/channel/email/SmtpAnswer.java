package io.holdfast.alerting.channel.email;

import io.holdfast.alerting.channel.http.Causes;
import io.holdfast.alerting.notify.Delivery;
import io.holdfast.alerting.notify.Trace;
import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.MessagingException;
import java.util.Optional;
import java.util.function.Function;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.eclipse.angus.mail.smtp.SMTPSenderFailedException;
import org.jspecify.annotations.Nullable;

/**
 * What a mail server's refusal means: 4yz is for now, 5yz for good.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc5321#section-4.2.1">RFC 5321, section 4.2.1</a>
 */
final class SmtpAnswer {

    private static final int PERMANENT = 500;

    private record Reply(int code, String text) {}

    private SmtpAnswer() {}

    /** A wrong password can be put right, so it is tried again although servers call it permanent. */
    static Delivery judge(MessagingException failure, Function<@Nullable String, Trace> trace) {
        var reply = reply(failure);
        if (reply.isEmpty() || failure instanceof AuthenticationFailedException) {
            var login = failure instanceof AuthenticationFailedException ? "the login was refused: " : "no answer: ";
            return new Delivery.RetryLater(null, null, login + Causes.of(failure), trace.apply(null));
        }
        var text = reply.get().text().strip();
        return reply.get().code() >= PERMANENT
                ? new Delivery.Refused(null, "refused: " + text, trace.apply(text))
                : new Delivery.RetryLater(null, null, "not taken: " + text, trace.apply(text));
    }

    /** The innermost reply: a failure about a recipient stands within one about the mail. */
    private static Optional<Reply> reply(@Nullable Exception failure) {
        return switch (failure) {
            case null -> Optional.empty();
            case SMTPAddressFailedException recipient ->
                Optional.of(new Reply(recipient.getReturnCode(), String.valueOf(recipient.getMessage())));
            case SMTPSenderFailedException sender ->
                Optional.of(new Reply(sender.getReturnCode(), String.valueOf(sender.getMessage())));
            case SMTPSendFailedException mail ->
                reply(mail.getNextException())
                        .or(() -> Optional.of(new Reply(mail.getReturnCode(), String.valueOf(mail.getMessage()))));
            case MessagingException wrapping -> reply(wrapping.getNextException());
            case Exception other -> Optional.empty();
        };
    }
}
