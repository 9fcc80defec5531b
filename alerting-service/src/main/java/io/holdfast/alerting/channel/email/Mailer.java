package io.holdfast.alerting.channel.email;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.holdfast.alerting.channel.http.HttpSender.Limits;
import io.holdfast.alerting.channel.target.TargetCheck;
import io.holdfast.alerting.notify.Delivery;
import io.holdfast.alerting.notify.Trace;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import java.net.InetAddress;
import java.net.Socket;
import java.util.Properties;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.UnaryOperator;
import javax.net.ssl.SSLSocketFactory;
import org.jspecify.annotations.Nullable;

/** Hands one mail to a server, once, in bounded time. The server is checked before, and the connection pinned to that. */
@Singleton
class Mailer {

    private final TargetCheck targets;
    private final Limits limits;
    private final SSLSocketFactory tls;
    private final ScheduledThreadPoolExecutor ends = new ScheduledThreadPoolExecutor(
            1, Thread.ofPlatform().name("mail-ends").daemon().factory());

    @Inject
    Mailer(TargetCheck targets, Limits limits) {
        this(targets, limits, (SSLSocketFactory) SSLSocketFactory.getDefault());
    }

    /** With the certificates that a test trusts. */
    Mailer(TargetCheck targets, Limits limits, SSLSocketFactory tls) {
        this.targets = targets;
        this.limits = limits;
        this.tls = tls;
        // A mail that is gone leaves nothing behind that waits for its end.
        ends.setRemoveOnCancelPolicy(true);
    }

    @PreDestroy
    void close() {
        ends.shutdownNow();
    }

    Delivery send(EmailSettings settings, Mail mail) {
        return switch (targets.check(settings.host())) {
            case TargetCheck.Refused refused -> notSent("the host " + refused.reason(), settings, mail);
            case TargetCheck.Unknown unknown -> notSent(unknown.reason(), settings, mail);
            case TargetCheck.Allowed allowed ->
                hand(settings, mail, allowed.addresses().getFirst());
        };
    }

    private Delivery hand(EmailSettings settings, Mail mail, InetAddress address) {
        var sockets = new PinnedSockets(address, layer(settings));
        var end = ends.schedule(sockets::close, limits.whole().toMillis(), TimeUnit.MILLISECONDS);
        try (sockets) {
            var session = Session.getInstance(properties(settings, sockets));
            var message = MimeMail.of(session, settings, mail);
            try (var transport = session.getTransport("smtp")) {
                transport.connect(settings.host(), settings.port(), settings.username(), settings.password());
                transport.sendMessage(message, message.getAllRecipients());
            }
            return new Delivery.Delivered(null, "the server has it", trace(settings, mail, null));
        } catch (MessagingException failure) {
            return SmtpAnswer.judge(failure, answer -> trace(settings, mail, answer));
        } finally {
            end.cancel(false);
        }
    }

    /** TLS from the start is part of the connection; TLS that is asked for later is put over it by the library. */
    private UnaryOperator<Socket> layer(EmailSettings settings) {
        return "tls".equals(settings.security())
                ? plain -> new SecureSocket(plain, tls, settings.host())
                : UnaryOperator.identity();
    }

    private Properties properties(EmailSettings settings, PinnedSockets sockets) {
        var properties = new Properties();
        properties.put("mail.smtp.socketFactory", sockets);
        properties.put("mail.smtp.socketFactory.fallback", "false");
        properties.put(
                "mail.smtp.connectiontimeout", Long.toString(limits.connect().toMillis()));
        properties.put("mail.smtp.timeout", Long.toString(limits.whole().toMillis()));
        properties.put("mail.smtp.auth", Boolean.toString(settings.username() != null));
        properties.put("mail.smtp.starttls.enable", Boolean.toString("starttls".equals(settings.security())));
        properties.put("mail.smtp.starttls.required", Boolean.toString("starttls".equals(settings.security())));
        properties.put("mail.smtp.ssl.checkserveridentity", "true");
        properties.put("mail.smtp.ssl.socketFactory", tls);
        return properties;
    }

    private static Delivery notSent(String why, EmailSettings settings, Mail mail) {
        return new Delivery.RetryLater(null, null, "not sent: " + why, trace(settings, mail, null));
    }

    private static Trace trace(EmailSettings settings, Mail mail, @Nullable String answer) {
        var url = "smtp://" + settings.host() + ":" + settings.port();
        var excerpt = "Subject: " + mail.subject() + "\n\n" + mail.text();
        var bytes = mail.text().getBytes(UTF_8).length + mail.html().getBytes(UTF_8).length;
        return new Trace(new Trace.Request("SMTP", url, bytes, excerpt), answer);
    }
}
