package io.holdfast.local.demo;

import static org.assertj.core.api.Assertions.assertThat;

import io.holdfast.local.settings.CannotStart;
import io.holdfast.local.settings.Listener;
import io.holdfast.local.settings.Ports;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Over HTTP on a free port, with the example of the specification's reference libraries. */
class ReceiverTest {

    private static final String SECRET = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw";
    private static final String SIGNATURE = "v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=";
    private static final String BODY = "{\"test\": 2432232314}";
    private static final Instant SENT = Instant.ofEpochSecond(1_614_265_330);

    private final HttpClient http = HttpClient.newHttpClient();
    private final Receiver receiver;
    private final String url;

    ReceiverTest() throws IOException, CannotStart {
        var ports = Ports.from(Map.of("HOLDFAST_RECEIVER_PORT", Integer.toString(freePort())));
        receiver = Receiver.start(ports, InstantSource.fixed(SENT));
        url = ports.url(Listener.RECEIVER);
    }

    @AfterEach
    void stop() {
        receiver.close();
        http.shutdownNow();
    }

    @Test
    void showsWhatIsSignedWithTheSecretThatItTrusts() throws Exception {
        receiver.trust(SECRET);

        assertThat(post(SIGNATURE).statusCode()).isEqualTo(204);
        assertThat(get("/").body()).contains("/?webhook=msg_p5jXN8AQM9LWM0D4loKWxJek");
        assertThat(get("/?webhook=msg_p5jXN8AQM9LWM0D4loKWxJek").body()).contains("2432232314");
        assertThat(get("/?webhook=none").body()).contains("/?webhook=msg_");
    }

    @Test
    void refusesWhatIsNot() throws Exception {
        assertThat(post(SIGNATURE).statusCode()).as("before it trusts anybody").isEqualTo(401);
        receiver.trust(SECRET);

        assertThat(post("v1,AAAA").statusCode()).isEqualTo(401);
        assertThat(get("/").body()).contains("Nothing has arrived yet");
    }

    @Test
    void hasOnePageAndOneHook() throws Exception {
        assertThat(get("/elsewhere").statusCode()).isEqualTo(404);
        assertThat(get(Receiver.HOOK).statusCode()).isEqualTo(405);
        assertThat(get("/").headers().firstValue("Content-Security-Policy"))
                .hasValueSatisfying(policy -> assertThat(policy).contains("default-src 'none'"));
    }

    private HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return http.send(HttpRequest.newBuilder(URI.create(url + path)).build(), BodyHandlers.ofString());
    }

    private HttpResponse<String> post(String signature) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create(url + Receiver.HOOK))
                .header("webhook-id", "msg_p5jXN8AQM9LWM0D4loKWxJek")
                .header("webhook-timestamp", Long.toString(SENT.getEpochSecond()))
                .header("webhook-signature", signature)
                .POST(BodyPublishers.ofString(BODY))
                .build();
        return http.send(request, BodyHandlers.ofString());
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
