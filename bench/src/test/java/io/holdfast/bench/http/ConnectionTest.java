package io.holdfast.bench.http;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ConnectionTest {

    /** Says to the JDK's server that the length is not known, so that it answers in chunks. */
    private static final int CHUNKED = 0;

    private final List<String> received = new CopyOnWriteArrayList<>();
    private final HttpServer server = created();

    private static HttpServer created() {
        try {
            return HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    @BeforeEach
    void start() {
        server.createContext("/known-length", exchange -> answer(exchange, 202, true));
        server.createContext("/chunked", exchange -> answer(exchange, 200, false));
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    @Test
    void one_connection_carries_many_requests() throws IOException {
        try (var connection = Connection.open(base(), "a-token")) {
            var posted = connection.post("/known-length", "application/json", "{\"n\":1}".getBytes(UTF_8));
            var chunked = connection.get("/chunked?x=1");
            var again = connection.post("/known-length", "application/json", "{\"n\":2}".getBytes(UTF_8));

            assertThat(posted.status()).isEqualTo(202);
            assertThat(chunked.expectOk().path("path").asText()).isEqualTo("/chunked?x=1");
            assertThat(again.json().path("path").asText()).isEqualTo("/known-length");
        }

        assertThat(received)
                .containsExactly(
                        "POST Bearer a-token application/json {\"n\":1}",
                        "GET Bearer a-token null ",
                        "POST Bearer a-token application/json {\"n\":2}");
    }

    @Test
    void an_unexpected_status_shows_what_came_back() throws IOException {
        try (var connection = Connection.open(base(), "a-token")) {
            var refused = connection.post("/known-length", "application/json", new byte[0]);

            assertThatThrownBy(refused::expectOk)
                    .isInstanceOf(IOException.class)
                    .hasMessageContaining("202");
        }
    }

    @Test
    void nothing_is_sent_beyond_this_machine() {
        assertThatThrownBy(() -> Connection.open(URI.create("http://192.0.2.1:80"), "a-token"))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("loopback");
    }

    private URI base() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    private void answer(HttpExchange exchange, int status, boolean lengthKnown) throws IOException {
        var body = new String(exchange.getRequestBody().readAllBytes(), UTF_8);
        var headers = exchange.getRequestHeaders();
        received.add(exchange.getRequestMethod() + " " + headers.getFirst("Authorization") + " "
                + headers.getFirst("Content-Type") + " " + body);
        var answer = ("{\"path\":\"" + exchange.getRequestURI() + "\"}").getBytes(UTF_8);
        exchange.sendResponseHeaders(status, lengthKnown ? answer.length : CHUNKED);
        exchange.getResponseBody().write(answer);
        exchange.close();
    }
}
