package io.holdfast.alerting.channel.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.holdfast.alerting.Receiver;
import io.holdfast.alerting.channel.http.Exchange.Answered;
import io.holdfast.alerting.channel.http.Exchange.Failed;
import io.holdfast.alerting.channel.target.AllowedTargets;
import io.holdfast.alerting.channel.target.Resolver;
import io.holdfast.alerting.channel.target.TargetCheck;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.core.net.PfxOptions;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Whom the sender connects to, and whom it believes. */
@Timeout(20)
class HttpSenderTest {

    private static final InetAddress HERE = address("127.0.0.1");
    private static final InetAddress NOWHERE = address("127.0.0.77");
    private static final InetAddress METADATA = address("169.254.169.254");

    private Receiver receiver;

    @BeforeEach
    void start() throws Exception {
        receiver = Receiver.start();
    }

    @AfterEach
    void stop() {
        receiver.close();
    }

    @Test
    void theConnectionGoesToTheAddressThatWasChecked() {
        // The name exists nowhere but in this resolver: whoever resolved it again would not get anywhere.
        var asked = new CopyOnWriteArrayList<String>();
        var exchange = exchange(named("receiver.example"), host -> {
            asked.add(host);
            return List.of(HERE);
        });

        assertThat(exchange).isInstanceOfSatisfying(Answered.class, answer -> assertThat(answer.status())
                .isEqualTo(204));
        assertThat(asked).containsExactly("receiver.example");
        assertThat(receiver.received().getFirst().header("host")).startsWith("receiver.example:");
    }

    @Test
    void aNameThatLeadsElsewhereByNowIsCheckedAgain() {
        var answers = new ArrayDeque<>(List.of(List.of(HERE), List.of(METADATA)));
        Resolver changing = host -> answers.removeFirst();
        try (var sender = sender(changing, new HttpClientOptions())) {
            var call = HttpCall.post(named("receiver.example"), Map.of(), "{}", List.of());

            assertThat(sender.exchange(call)).isInstanceOf(Answered.class);
            assertThat(sender.exchange(call)).isInstanceOfSatisfying(Failed.class, failed -> assertThat(failed.why())
                    .contains("169.254.169.254"));
        }
        assertThat(receiver.received()).hasSize(1);
    }

    @Test
    void aNameWithOneAddressInsideIsNotFollowedToTheOthers() {
        var exchange = exchange(named("receiver.example"), host -> List.of(HERE, METADATA));

        assertThat(exchange).isInstanceOf(Failed.class);
        assertThat(receiver.received()).isEmpty();
    }

    @Test
    void anAddressThatTakesNoConnectionIsPassedOver() {
        var exchange = exchange(named("receiver.example"), host -> List.of(NOWHERE, HERE));

        assertThat(exchange).isInstanceOf(Answered.class);
    }

    @Test
    void aCertificateIsAskedForTheNameAndNotForTheAddress() throws Exception {
        var keys = TestKeys.named("receiver.example");
        var options = new HttpServerOptions()
                .setSsl(true)
                .setSni(true)
                .setKeyCertOptions(new PfxOptions().setPath(keys.file()).setPassword(TestKeys.PASSWORD));
        var names = new CopyOnWriteArrayList<String>();
        var server = Doors.VERTX.createHttpServer(options).requestHandler(request -> {
            names.add(request.connection().indicatedServerName());
            request.response().setStatusCode(200).end();
        });
        try (var sender = sender(host -> List.of(HERE), trusting(keys))) {
            var port = listen(server);

            var right = sender.exchange(call("https://receiver.example:" + port));
            var wrong = sender.exchange(call("https://other.example:" + port));

            assertThat(right).isInstanceOf(Answered.class);
            assertThat(wrong).isInstanceOfSatisfying(Failed.class, failed -> assertThat(failed.why())
                    .contains("matching other.example"));
            assertThat(names).containsExactly("receiver.example");
        } finally {
            server.close();
        }
    }

    @Test
    void aCertificateThatNobodyKnowsIsNotBelieved() throws Exception {
        var keys = TestKeys.named("receiver.example");
        var options = new HttpServerOptions()
                .setSsl(true)
                .setKeyCertOptions(new PfxOptions().setPath(keys.file()).setPassword(TestKeys.PASSWORD));
        var server = Doors.VERTX.createHttpServer(options).requestHandler(request -> request.response()
                .end());
        try (var sender = sender(host -> List.of(HERE), new HttpClientOptions())) {
            assertThat(sender.exchange(call("https://receiver.example:" + listen(server))))
                    .isInstanceOf(Failed.class);
        } finally {
            server.close();
        }
    }

    @Test
    void anIpv6LiteralIsReachedWithoutItsBrackets() {
        var exchange = exchange(URI.create("http://[::1]:1/hook"), Resolver.system());

        assertThat(exchange).isInstanceOfSatisfying(Failed.class, failed -> assertThat(failed.why())
                .startsWith("no answer"));
    }

    @Test
    void whatIsSecretIsHiddenWhereverItStands() {
        receiver.answers(Receiver.body(500, "you sent sesame"));
        var url = URI.create(receiver.url() + "/sesame?q=1");
        try (var sender = Doors.sender(Doors.here())) {
            var exchange = sender.exchange(HttpCall.post(url, Map.of(), "{\"key\":\"sesame\"}", List.of("sesame")));

            assertThat(String.valueOf(exchange.trace()))
                    .contains("/hook/***?***", "{\"key\":\"***\"}", "you sent ***")
                    .doesNotContain("sesame");
            assertThat(Judgement.of(exchange).detail()).doesNotContain("sesame");
        }
    }

    @Test
    void thePathOfABareHostIsNoSecret() {
        var call = HttpCall.post(URI.create("https://a.example/"), Map.of(), "a/b", List.of("/"));

        assertThat(String.valueOf(call.trace(null))).contains("https://a.example/", "a/b");
    }

    private Exchange exchange(URI url, Resolver resolver) {
        try (var sender = sender(resolver, new HttpClientOptions())) {
            return sender.exchange(HttpCall.post(url, Map.of(), "{}", List.of()));
        }
    }

    private static HttpSender sender(Resolver resolver, HttpClientOptions options) {
        var targets = new TargetCheck(AllowedTargets.of(List.of("127.0.0.0/8", "::1")), resolver);
        return new HttpSender(Doors.VERTX, options, targets, Doors.PATIENT, InstantSource.fixed(Doors.NOW));
    }

    private URI named(String host) {
        return URI.create(receiver.url().replace("127.0.0.1", host));
    }

    private static InetAddress address(String literal) {
        try {
            return InetAddress.getByName(literal);
        } catch (UnknownHostException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static HttpCall call(String url) {
        return HttpCall.post(URI.create(url), Map.of(), "{}", List.of());
    }

    private static HttpClientOptions trusting(TestKeys keys) {
        return new HttpClientOptions()
                .setTrustOptions(new PfxOptions().setPath(keys.file()).setPassword(TestKeys.PASSWORD));
    }

    private static int listen(HttpServer server) throws Exception {
        return server.listen(0, "127.0.0.1")
                .toCompletionStage()
                .toCompletableFuture()
                .get(5, TimeUnit.SECONDS)
                .actualPort();
    }
}
