package io.holdfast.alerting.channel.email;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.holdfast.alerting.channel.http.Doors;
import io.holdfast.alerting.channel.http.Notices;
import io.holdfast.alerting.channel.http.TestKeys;
import io.holdfast.alerting.channel.kind.Outgoing;
import io.holdfast.alerting.channel.target.AllowedTargets;
import io.holdfast.alerting.channel.target.TargetCheck;
import io.holdfast.alerting.notify.Delivery;
import io.holdfast.alerting.notify.Notification;
import io.holdfast.alerting.route.Reason;
import jakarta.mail.BodyPart;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.ByteArrayInputStream;
import java.net.InetAddress;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import javax.net.ssl.SSLContext;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every way in which a mail server can behave; replies as RFC 5321 has them. */
@Timeout(20)
class EmailKindTest {

    private static final String HOST = "mail.example";
    private static SSLContext tls;

    private SmtpServer server;

    @BeforeAll
    static void makeKeys() throws Exception {
        tls = TestKeys.named(HOST).context();
    }

    @BeforeEach
    void start() throws Exception {
        server = SmtpServer.start(tls);
    }

    @AfterEach
    void stop() throws Exception {
        server.close();
    }

    @Test
    void aMailSaysItInTextAndInHtml() throws Exception {
        var finding = Notices.finding(Map.of("reason", "<b>größer</b> & kleiner"));

        assertThat(send("none", Notices.of(Reason.OPENED, finding))).isInstanceOf(Delivery.Delivered.class);

        var mail = parsed(server.mails().getFirst());
        assertThat(mail.getSubject()).startsWith("No longer holds: Every protected system");
        assertThat(mail.getFrom()).extracting(Object::toString).containsExactly("holdfast@example.org");
        assertThat(mail.getAllRecipients())
                .extracting(Object::toString)
                .containsExactly("ops@example.org", "eve@example.org");
        assertThat(mail.getHeader("Message-ID"))
                .containsExactly("<00000000-0000-0000-0000-000000000011@holdfast.invalid>");
        assertThat(mail.getHeader("Auto-Submitted")).containsExactly("auto-generated");
        var parts = (MimeMultipart) mail.getContent();
        assertThat(parts.getContentType()).startsWith("multipart/alternative");
        assertThat(text(parts.getBodyPart(0))).contains("Why: <b>größer</b> & kleiner");
        assertThat(parts.getBodyPart(1).getContentType()).startsWith("text/html");
        assertThat(text(parts.getBodyPart(1)))
                .contains("&lt;b&gt;größer&lt;/b&gt; &amp; kleiner")
                .doesNotContain("<b>größer");
    }

    @Test
    void theMailsOfAGroupAreOneThread() throws Exception {
        send("none", Notices.of(Reason.OPENED, Notices.finding(Map.of())));
        send("none", Notices.of(Reason.RESOLVED, Notices.finding(Map.of())));

        assertThat(parsed(server.mails().getFirst()).getHeader("References"))
                .isEqualTo(parsed(server.mails().getLast()).getHeader("References"));
    }

    @Test
    void withStarttlsNothingIsSaidBeforeItIsEncrypted() {
        assertThat(send("starttls", notification())).isInstanceOf(Delivery.Delivered.class);

        assertThat(server.commands()).startsWith("EHLO", "STARTTLS", "EHLO");
    }

    @Test
    void aServerThatOffersNoStarttlsGetsNothing() throws Exception {
        try (var plain = SmtpServer.start(null)) {
            var delivery = send(settings(HOST, plain.port(), "starttls", null), notification(), HOST);

            assertThat(delivery).isInstanceOf(Delivery.RetryLater.class);
            assertThat(plain.commands()).doesNotContain("MAIL");
        }
    }

    @Test
    void aCertificateOfAnotherNameIsNotBelieved() {
        var delivery =
                send(settings("other.example", server.port(), "starttls", null), notification(), "other.example");

        assertThat(delivery).isInstanceOf(Delivery.RetryLater.class);
        assertThat(server.commands()).doesNotContain("MAIL");
    }

    @Test
    void withTlsTheFirstWordIsEncrypted() throws Exception {
        try (var secure = SmtpServer.startSecure(tls)) {
            var delivery = send(settings(HOST, secure.port(), "tls", "sesame"), notification(), HOST);

            assertThat(delivery).as(delivery.detail()).isInstanceOf(Delivery.Delivered.class);
            assertThat(secure.commands()).startsWith("EHLO", "AUTH").doesNotContain("STARTTLS");
            assertThat(parsed(secure.mails().getFirst()).getSubject()).startsWith("No longer holds");
        }
    }

    @Test
    void withTlsACertificateOfAnotherNameIsNotBelievedEither() throws Exception {
        try (var secure = SmtpServer.startSecure(tls)) {
            var delivery =
                    send(settings("other.example", secure.port(), "tls", "sesame"), notification(), "other.example");

            assertThat(delivery).isInstanceOf(Delivery.RetryLater.class);
            assertThat(secure.commands()).doesNotContain("AUTH", "MAIL");
        }
    }

    @Test
    void withTlsAServerThatSpeaksInTheClearHearsNothingToRead() {
        var delivery = send(settings(HOST, server.port(), "tls", "sesame"), notification(), HOST);

        assertThat(delivery).isInstanceOf(Delivery.RetryLater.class);
        assertThat(server.commands()).doesNotContain("EHLO", "AUTH", "MAIL");
    }

    @Test
    void aPasswordIsSentAndNotShown() {
        var delivery = send(settings(HOST, server.port(), "starttls", "sesame"), notification(), HOST);

        assertThat(delivery).isInstanceOf(Delivery.Delivered.class);
        assertThat(server.commands()).contains("AUTH");
        assertThat(delivery.toString() + settings(HOST, 25, "tls", "sesame")).doesNotContain("sesame");
    }

    @ParameterizedTest(name = "{0}: {1} answers {2}")
    @CsvSource({
        "a mailbox that does not exist is refused for good, RCPT, 550 no such user, Refused",
        "a mailbox that is full now is tried again, RCPT, 452 mailbox full, RetryLater",
        "greylisting is tried again, RCPT, 451 come back, RetryLater",
        "a sender that is not wanted is refused, MAIL, 553 not you, Refused",
        "a mail that is too large is refused, ., 552 too large, Refused",
        "a server without room is tried again, ., 452 no room, RetryLater",
        "a server that closes is tried again, greeting, 421 closing, RetryLater",
        "a server that takes no mail is tried again, greeting, 554 no SMTP here, RetryLater",
    })
    void judges(String rule, String command, String reply, String outcome) {
        server.answers(command, reply);

        var delivery = send("none", notification());

        assertThat(delivery.getClass().getSimpleName()).as(rule).isEqualTo(outcome);
        assertThat(delivery.trace().request()).isNotNull();
    }

    @Test
    void aWrongPasswordMayBePutRight() {
        server.answers("AUTH", "535 wrong");

        var delivery = send(settings(HOST, server.port(), "starttls", "sesame"), notification(), HOST);

        assertThat(delivery).isInstanceOfSatisfying(Delivery.RetryLater.class, later -> assertThat(later.detail())
                .startsWith("the login was refused"));
    }

    @Test
    void aServerThatSaysNothingEndsTheAttempt() {
        server.answers("RCPT", "");

        assertThat(send("none", notification())).isInstanceOf(Delivery.RetryLater.class);
    }

    @Test
    void aHostInsideIsCheckedAgainBeforeSending() {
        var mailer = new Mailer(Doors.strict(), Doors.LIMITS, tls.getSocketFactory());

        var delivery = new EmailKind(Notices.wording(), mailer)
                .send(new Outgoing<>(notification(), settings("127.0.0.1", server.port(), "none", null), List.of()));

        assertThat(delivery.detail()).contains("127.0.0.1", "not a public address");
        assertThat(server.commands()).isEmpty();
    }

    private Delivery send(String security, Notification notification) {
        return send(settings(HOST, server.port(), security, null), notification, HOST);
    }

    /** The name exists nowhere but here, so the connection can only go to the address that was checked. */
    private static Delivery send(EmailSettings settings, Notification notification, String name) {
        var targets =
                new TargetCheck(AllowedTargets.of(List.of(name)), host -> List.of(InetAddress.getLoopbackAddress()));
        var limits = "none".equals(settings.security()) ? Doors.LIMITS : Doors.PATIENT;
        var mailer = new Mailer(targets, limits, tls.getSocketFactory());
        return new EmailKind(Notices.wording(), mailer).send(new Outgoing<>(notification, settings, List.of()));
    }

    private static EmailSettings settings(String host, int port, String security, @Nullable String password) {
        var username = password == null ? null : "holdfast";
        return new EmailSettings(
                host,
                port,
                security,
                username,
                password,
                "holdfast@example.org",
                List.of("ops@example.org", "eve@example.org"));
    }

    private static Notification notification() {
        return Notices.of(Reason.OPENED, Notices.finding(Map.of()));
    }

    private static MimeMessage parsed(String mail) throws Exception {
        return new MimeMessage(Session.getInstance(new Properties()), new ByteArrayInputStream(mail.getBytes(UTF_8)));
    }

    private static String text(BodyPart part) throws Exception {
        return (String) part.getContent();
    }
}
