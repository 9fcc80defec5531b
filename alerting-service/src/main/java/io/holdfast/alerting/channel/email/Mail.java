package io.holdfast.alerting.channel.email;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.holdfast.alerting.channel.text.Words;
import io.holdfast.alerting.notify.Notification;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/**
 * A mail.
 *
 * @param id stays the same over all attempts, so that a mailbox can drop what it has already
 * @param thread the same for all mails of a group
 */
record Mail(String id, String thread, Instant date, String subject, String text, String html) {

    private static final int MAX_SUBJECT = 200;

    static Mail of(Notification notification, Words words) {
        var group =
                notification.channel() + "/" + notification.message().group().key();
        var title = words.title().replaceAll("\\p{Cntrl}", " ");
        return new Mail(
                "<" + notification.id() + "@holdfast.invalid>",
                "<group-" + UUID.nameUUIDFromBytes(group.getBytes(UTF_8)) + "@holdfast.invalid>",
                notification.createdAt(),
                title.length() <= MAX_SUBJECT ? title : title.substring(0, MAX_SUBJECT - 1) + "…",
                words.plain(),
                MailHtml.of(words));
    }

    /** The headers that matter to its readers; those of the transport come on top. */
    Map<String, String> headers(EmailSettings settings) {
        var headers = new HashMap<String, String>();
        headers.put("From", settings.from());
        headers.put("To", String.join(", ", settings.to()));
        headers.put("Subject", subject);
        headers.putAll(technical());
        return headers;
    }

    /**
     * What machines read: nobody is on holiday for a machine.
     *
     * @see <a href="https://www.rfc-editor.org/rfc/rfc3834#section-5">RFC 3834, section 5</a>
     */
    Map<String, String> technical() {
        return Map.of("Message-ID", id, "References", thread, "Auto-Submitted", "auto-generated");
    }
}
