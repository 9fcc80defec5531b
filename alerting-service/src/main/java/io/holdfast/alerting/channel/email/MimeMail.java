package io.holdfast.alerting.channel.email;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.mail.Message.RecipientType;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.util.Date;
import java.util.Map;

/** A mail as it travels: the text first, then the HTML, of which a reader's program shows the last that it can. */
final class MimeMail extends MimeMessage {

    private final Map<String, String> technical;

    private MimeMail(Session session, Map<String, String> technical) {
        super(session);
        this.technical = technical;
    }

    static MimeMail of(Session session, EmailSettings settings, Mail mail) throws MessagingException {
        var message = new MimeMail(session, mail.technical());
        message.setFrom(new InternetAddress(settings.from()));
        for (var recipient : settings.to()) {
            message.addRecipient(RecipientType.TO, new InternetAddress(recipient));
        }
        message.setSubject(mail.subject(), UTF_8.name());
        message.setSentDate(Date.from(mail.date()));
        var text = new MimeBodyPart();
        text.setText(mail.text(), UTF_8.name());
        var html = new MimeBodyPart();
        html.setText(mail.html(), UTF_8.name(), "html");
        message.setContent(new MimeMultipart("alternative", text, html));
        return message;
    }

    /** Called last before it goes out, when the library would give it an id of its own. */
    @Override
    protected synchronized void updateHeaders() throws MessagingException {
        super.updateHeaders();
        for (var header : technical.entrySet()) {
            setHeader(header.getKey(), header.getValue());
        }
    }
}
