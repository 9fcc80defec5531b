package io.holdfast.alerting.channel.webhook;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.holdfast.alerting.Receiver;
import io.holdfast.alerting.finding.FindingExamples;
import io.holdfast.alerting.notify.Delivery;
import io.holdfast.alerting.notify.MessageExamples;
import io.holdfast.alerting.notify.Notification;
import io.holdfast.alerting.route.ChannelId;
import io.holdfast.alerting.route.Reason;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Every way in which a receiver can behave. */
@Timeout(20)
class WebhookSenderTest {

    private static final Instant NOW = Instant.parse("2026-11-22T12:00:00Z");
    private static final int LIMIT = 65_536;

    private final CountDownLatch over = new CountDownLatch(1);
    private final WebhookSender sender = sender(new TargetCheck(true));
    private Receiver receiver;

    @BeforeEach
    void start() throws IOException {
        receiver = Receiver.start();
    }

    @AfterEach
    void stop() {
        over.countDown();
        sender.close();
        receiver.close();
    }

    static Stream<Arguments> answers() {
        return Stream.of(
                answer("200 is delivered", Receiver.status(200), Delivery.Delivered.class, null),
                answer("204 is delivered", Receiver.status(204), Delivery.Delivered.class, null),
                answer("400 is refused for good", Receiver.status(400), Delivery.Refused.class, null),
                answer("410 is refused for good", Receiver.status(410), Delivery.Refused.class, null),
                answer("422 is refused for good", Receiver.status(422), Delivery.Refused.class, null),
                answer("401 may be put right", Receiver.status(401), Delivery.RetryLater.class, null),
                answer("404 may be put right", Receiver.status(404), Delivery.RetryLater.class, null),
                answer("500 may pass", Receiver.status(500), Delivery.RetryLater.class, null),
                answer("429 without a time", Receiver.status(429), Delivery.RetryLater.class, null),
                answer(
                        "429 with seconds",
                        Receiver.status(429, "Retry-After", "120"),
                        Delivery.RetryLater.class,
                        Duration.ofMinutes(2)),
                answer(
                        "503 with a date",
                        Receiver.status(503, "Retry-After", "Sun, 22 Nov 2026 12:30:00 GMT"),
                        Delivery.RetryLater.class,
                        Duration.ofMinutes(30)),
                answer(
                        "a redirect is not followed",
                        Receiver.status(302, "Location", "http://127.0.0.1:1/"),
                        Delivery.RetryLater.class,
                        null));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("answers")
    void judges(String rule, Receiver.Answer answer, Class<? extends Delivery> kind, @Nullable Duration asked) {
        receiver.answers(answer);

        var delivery = send(receiver.url());

        assertThat(delivery).as(rule).isInstanceOf(kind);
        assertThat(receiver.received()).hasSize(1);
        if (delivery instanceof Delivery.RetryLater later) {
            assertThat(later.delay()).isEqualTo(asked);
        }
    }

    @Test
    void anAnswerThatDoesNotComeEndsTheAttempt() {
        receiver.answers(exchange -> waitForTheEnd());

        assertThat(send(receiver.url()))
                .isInstanceOfSatisfying(Delivery.RetryLater.class, later -> assertThat(later.detail())
                        .startsWith("no answer in time"));
    }

    @Test
    void aBodyThatNeverEndsDoesNotHoldTheAttempt() {
        receiver.answers(exchange -> {
            exchange.sendResponseHeaders(200, 0);
            exchange.getResponseBody().write("a little".getBytes(UTF_8));
            exchange.getResponseBody().flush();
            waitForTheEnd();
        });

        assertThat(send(receiver.url())).isInstanceOf(Delivery.Delivered.class);
    }

    @Test
    void aHugeBodyIsReadNoFurtherThanTheLimit() {
        var written = new java.util.concurrent.atomic.AtomicLong();
        receiver.answers(exchange -> {
            exchange.sendResponseHeaders(500, 0);
            var chunk = new byte[LIMIT];
            for (var i = 0; i < 4096; i++) {
                exchange.getResponseBody().write(chunk);
                written.addAndGet(chunk.length);
            }
        });

        assertThat(send(receiver.url())).isInstanceOf(Delivery.RetryLater.class);
        // What the sockets buffer comes on top; 256 MiB were on offer.
        assertThat(written.get()).isLessThan(32L * 1024 * 1024);
    }

    @Test
    void theAnswerIsQuotedShortly() {
        receiver.answers(exchange -> {
            var body = "no such route, ".repeat(50).getBytes(UTF_8);
            exchange.sendResponseHeaders(404, body.length);
            exchange.getResponseBody().write(body);
        });

        assertThat(send(receiver.url()).detail())
                .startsWith("not taken: no such route")
                .hasSizeLessThan(250);
    }

    @Test
    void aConnectionThatBreaksIsTriedAgain() throws Exception {
        try (var server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            Thread.ofVirtual().start(() -> resetEveryConnection(server));

            assertThat(send("http://127.0.0.1:" + server.getLocalPort() + "/hook"))
                    .isInstanceOfSatisfying(Delivery.RetryLater.class, later -> assertThat(later.detail())
                            .startsWith("no answer"));
        }
    }

    @Test
    void nobodyListeningIsTriedAgain() throws Exception {
        int port;
        try (var server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = server.getLocalPort();
        }

        assertThat(send("http://127.0.0.1:" + port + "/hook")).isInstanceOf(Delivery.RetryLater.class);
    }

    @Test
    void aNameThatNobodyKnowsIsTriedAgain() {
        assertThat(send("http://receiver.invalid/hook")).isInstanceOf(Delivery.RetryLater.class);
    }

    @Test
    void aTargetInsideIsCheckedAgainBeforeSending() {
        try (var strict = sender(new TargetCheck(false))) {
            var delivery = strict.send(URI.create(receiver.url()), Secret.generate(), notification());

            assertThat(delivery.detail()).contains("127.0.0.1", "not a public address");
            assertThat(receiver.received()).isEmpty();
        }
    }

    private static Arguments answer(
            String rule, Receiver.Answer answer, Class<? extends Delivery> kind, @Nullable Duration asked) {
        return Arguments.of(rule, answer, kind, asked);
    }

    private Delivery send(String url) {
        return sender.send(URI.create(url), Secret.generate(), notification());
    }

    private static WebhookSender sender(TargetCheck targets) {
        return new WebhookSender(
                targets, Duration.ofMillis(500), Duration.ofMillis(800), LIMIT, InstantSource.fixed(NOW));
    }

    private static Notification notification() {
        var message = MessageExamples.about(Reason.OPENED, FindingExamples.openedByGoldenTransition());
        return new Notification(UUID.randomUUID(), new ChannelId(UUID.randomUUID()), NOW, message);
    }

    private void waitForTheEnd() {
        try {
            over.await();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private static void resetEveryConnection(ServerSocket server) {
        try {
            while (!server.isClosed()) {
                var connection = server.accept();
                connection.getInputStream().read();
                // With no time to linger, closing sends a reset.
                connection.setSoLinger(true, 0);
                connection.close();
            }
        } catch (IOException closed) {
            if (!server.isClosed()) {
                throw new UncheckedIOException(closed);
            }
        }
    }
}
