package io.holdfast.alerting.channel.email;

import io.holdfast.alerting.channel.kind.ChannelType;
import io.holdfast.alerting.channel.kind.Field;
import io.holdfast.alerting.channel.kind.Form;
import io.holdfast.alerting.channel.kind.Kind;
import io.holdfast.alerting.channel.kind.Outgoing;
import io.holdfast.alerting.channel.kind.Place;
import io.holdfast.alerting.channel.kind.Rendered;
import io.holdfast.alerting.channel.kind.Shape;
import io.holdfast.alerting.channel.kind.Values;
import io.holdfast.alerting.channel.text.Wording;
import io.holdfast.alerting.notify.Delivery;
import io.holdfast.alerting.notify.Notification;
import io.holdfast.contracts.Violation;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Sends a mail in text and HTML; the mails of one group are one thread. */
@Singleton
class EmailKind implements Kind<EmailSettings> {

    private static final String ADDRESS = "[A-Za-z0-9.!#$%&'*+/=?^_`{|}~-]+@[A-Za-z0-9]([A-Za-z0-9.-]*[A-Za-z0-9])?";
    private static final int MAX_RECIPIENTS = 50;

    private static final Form FORM = Form.of(
            Field.required(
                    "host",
                    "The server that takes the mail.",
                    new Shape.Host(Pattern.compile("[A-Za-z0-9:]([A-Za-z0-9.:-]*[A-Za-z0-9:])?"), "the name of a host"),
                    "smtp.example.org"),
            Field.fallingBack("port", "Its port.", new Shape.Whole(1, 65_535), 587),
            Field.fallingBack(
                    "security",
                    "starttls: encrypted after the greeting, or not sent. tls: encrypted from the start. none: in the clear.",
                    new Shape.Choice(List.of("starttls", "tls", "none")),
                    "starttls"),
            Field.optional("username", "As whom to log in, where the server asks.", Field.line(), "holdfast"),
            Field.optional("password", "The password.", Field.line(), "secret").hidden(),
            Field.required("from", "From whom the mail is.", address(), "holdfast@example.org"),
            Field.required(
                    "to", "Whom it goes to.", new Shape.Texts(address(), MAX_RECIPIENTS), List.of("ops@example.org")));

    private final Wording wording;
    private final Mailer mailer;

    EmailKind(Wording wording, Mailer mailer) {
        this.wording = wording;
        this.mailer = mailer;
    }

    @Override
    public ChannelType type() {
        return ChannelType.EMAIL;
    }

    @Override
    public String title() {
        return "E-mail";
    }

    @Override
    public Form form() {
        return FORM;
    }

    @Override
    public List<Violation> violations(Values values) {
        var violations = new ArrayList<Violation>();
        if (values.has("username") != values.has("password")) {
            violations.add(Form.violation("password", "goes with a user name, and the other way round"));
        }
        if (values.has("password") && "none".equals(values.text("security"))) {
            violations.add(
                    Form.violation("security", "must not be 'none' with a password, which would go in the clear"));
        }
        return violations;
    }

    @Override
    public EmailSettings settings(Values values) {
        return new EmailSettings(
                values.text("host"),
                values.number("port"),
                values.text("security"),
                values.textOrNull("username"),
                values.textOrNull("password"),
                values.text("from"),
                values.texts("to"));
    }

    @Override
    public List<Place> places(EmailSettings settings) {
        return List.of(new Place("host", settings.host()));
    }

    /** Both forms, one after the other; how they are encoded on the way is the client's business. */
    @Override
    public Rendered render(Notification notification, EmailSettings settings) {
        var mail = mail(notification);
        return new Rendered("multipart/alternative", mail.headers(settings), mail.text() + "\n" + mail.html());
    }

    @Override
    public Delivery send(Outgoing<EmailSettings> outgoing) {
        return mailer.send(outgoing.settings(), mail(outgoing.notification()));
    }

    private Mail mail(Notification notification) {
        return Mail.of(notification, wording.of(notification.message()));
    }

    private static Shape.Text address() {
        return Field.text(ADDRESS, "a mail address");
    }
}
