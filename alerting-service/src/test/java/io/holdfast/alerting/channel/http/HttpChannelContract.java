package io.holdfast.alerting.channel.http;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.holdfast.alerting.Receiver;
import io.holdfast.alerting.channel.kind.Kind;
import io.holdfast.alerting.channel.kind.Outgoing;
import io.holdfast.alerting.finding.FindingExamples;
import io.holdfast.alerting.notify.Delivery;
import io.holdfast.alerting.notify.MessageExamples;
import io.holdfast.alerting.notify.Notification;
import io.holdfast.alerting.route.Reason;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Every way in which the receiver of a channel can behave; each kind says how its own receiver puts it. */
@Timeout(20)
@TestInstance(TestInstance.Lifecycle.PER_METHOD)
public abstract class HttpChannelContract<S extends Record> {

    private final CountDownLatch over = new CountDownLatch(1);
    protected final HttpSender http = Doors.sender(Doors.here());
    protected Receiver receiver;

    /** The kind over a sender, with whatever else it needs made for it. */
    protected abstract Kind<S> kind(HttpSender sender);

    /** Settings that lead there. */
    protected abstract S settings(String url);

    /** What the service answers when it takes the message. */
    protected abstract Receiver.Answer accepted();

    /** The body with which the service refuses a status. */
    protected abstract String refusal(int status);

    @BeforeEach
    void start() throws IOException {
        receiver = Receiver.start();
        receiver.answers(accepted());
    }

    @AfterEach
    void stop() {
        over.countDown();
        http.close();
        receiver.close();
    }

    @Test
    void whatItAcceptsIsDelivered() {
        var delivery = send(receiver.url());

        assertThat(delivery).isInstanceOf(Delivery.Delivered.class);
        assertThat(receiver.received()).isNotEmpty();
        assertThat(delivery.trace().request()).isNotNull();
    }

    static Stream<Arguments> statuses() {
        return Stream.of(
                row("400: these bytes will never be taken", 400, Delivery.Refused.class),
                row("401 may be put right", 401, Delivery.RetryLater.class),
                row("403 may be put right", 403, Delivery.RetryLater.class),
                row("404 may be put right", 404, Delivery.RetryLater.class),
                row("410: nothing will ever be taken", 410, Delivery.Refused.class),
                row("413: it is too large for good", 413, Delivery.Refused.class),
                row("429 without a time passes", 429, Delivery.RetryLater.class),
                row("500 passes", 500, Delivery.RetryLater.class),
                row("502 passes", 502, Delivery.RetryLater.class),
                row("503 passes", 503, Delivery.RetryLater.class));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("statuses")
    void judges(String rule, int status, Class<? extends Delivery> kind) {
        receiver.answers(Receiver.body(status, refusal(status)));

        var delivery = send(receiver.url());

        assertThat(delivery).as(rule).isInstanceOf(kind);
        assertThat(delivery.httpStatus()).isEqualTo(status);
        assertThat(delivery.trace().answer()).isEqualTo(refusal(status));
        assertThat(receiver.received()).hasSize(1);
    }

    static Stream<Arguments> pauses() {
        return Stream.of(
                Arguments.of("in seconds", "120", Duration.ofMinutes(2)),
                Arguments.of("as a date", "Sun, 22 Nov 2026 12:30:00 GMT", Duration.ofMinutes(30)));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("pauses")
    void aReceiverThatHasTooMuchSaysWhenToComeBack(String how, String header, Duration pause) {
        receiver.answers(Receiver.status(429, "Retry-After", header));

        assertThat(send(receiver.url()))
                .isInstanceOfSatisfying(Delivery.RetryLater.class, later -> assertThat(later.delay())
                        .isEqualTo(pause));
    }

    @Test
    void aRedirectIsNotFollowed() throws IOException {
        try (var elsewhere = Receiver.start()) {
            receiver.answers(Receiver.status(302, "Location", elsewhere.url()));

            assertThat(send(receiver.url()).detail()).startsWith("redirects are not followed");
            assertThat(elsewhere.received()).isEmpty();
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
    void aBodyThatDripsDoesNotHoldTheAttempt() {
        receiver.answers(exchange -> {
            exchange.sendResponseHeaders(500, 0);
            exchange.getResponseBody().write("a little".getBytes(UTF_8));
            exchange.getResponseBody().flush();
            waitForTheEnd();
        });

        var delivery = send(receiver.url());

        assertThat(delivery.httpStatus()).isEqualTo(500);
        assertThat(delivery.trace().answer()).isEqualTo("a little");
    }

    @Test
    void aHugeBodyIsReadNoFurtherThanTheLimit() {
        var written = new AtomicLong();
        receiver.answers(exchange -> {
            exchange.sendResponseHeaders(500, 0);
            var chunk = new byte[Doors.ANSWER_LIMIT];
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
    void aTargetInsideIsCheckedAgainBeforeSending() {
        try (var strict = Doors.sender(Doors.strict())) {
            var delivery = kind(strict).send(outgoing(receiver.url(), notification(Reason.OPENED)));

            assertThat(delivery.detail()).contains("127.0.0.1", "not a public address");
            assertThat(receiver.received()).isEmpty();
        }
    }

    @Test
    void itLeadsWhereItSaysThatItLeads() {
        assertThat(kind(http).places(settings("https://receiver.example/hook")))
                .singleElement()
                .satisfies(place -> assertThat(place.host()).isEqualTo("receiver.example"));
    }

    @Test
    void theSameNotificationIsRenderedTheSame() {
        var notification = notification(Reason.OPENED);
        var settings = settings("https://receiver.example/hook");

        assertThat(kind(http).render(notification, settings))
                .isEqualTo(kind(http).render(notification, settings));
    }

    protected Delivery send(String url) {
        return kind(http).send(outgoing(url, notification(Reason.OPENED)));
    }

    protected Delivery send(Notification notification) {
        return kind(http).send(outgoing(receiver.url(), notification));
    }

    /** What it is signed with, where it is. */
    protected List<String> secrets() {
        return List.of();
    }

    protected static Notification notification(Reason reason) {
        return Notices.of(MessageExamples.about(reason, FindingExamples.openedByGoldenTransition()));
    }

    private Outgoing<S> outgoing(String url, Notification notification) {
        return new Outgoing<>(notification, settings(url), secrets());
    }

    private static Arguments row(String rule, int status, Class<? extends Delivery> kind) {
        return Arguments.of(rule, status, kind);
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
